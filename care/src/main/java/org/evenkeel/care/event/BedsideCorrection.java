package org.evenkeel.care.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.*;
import org.evenkeel.care.chart.SessionRecord;

/** Corrections at the bedside. What was charted stays readable, struck through; what is right follows as an entry of its own. */
public final class BedsideCorrection {
    private static final Set<Capacity> BEDSIDE = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER);
    private static final Duration UNDO_WITHIN = Duration.ofMinutes(2);
    /** Stands for an entry that is thought and never recorded. */
    private static final EntryId ASIDE = new EntryId(new UUID(0, 0));

    private static final String UNDONE = "Undone at once";

    private BedsideCorrection() {}

    /** Whether the bedside corrects an entry of this kind: not what a gate or a discharge was decided on. */
    public static boolean isCorrectable(SessionRecord session, Entry entry) {
        return switch (entry.content()) {
            case EventContent _, EmergencyContent _ -> true;
            case SessionContent c -> isCorrectable(session, entry.id(), c);
            default -> false;
        };
    }

    private static boolean isCorrectable(SessionRecord session, EntryId id, SessionContent content) {
        return switch (content) {
            case VitalSignsMeasured _, WeightMeasured _, SideEffectObserved _, SessionNoteWritten _ -> true;
            case InfusionPaused _, InfusionResumed _, InfusionRateChanged _, InfusionStopped _, InfusionStarted _ ->
                !session.state().isOver()
                        && !session.pump().isEmpty()
                        && session.pump().getLast().entry().equals(id);
            default -> false;
        };
    }

    /**
     * It was not so: strikes an entry out.
     *
     * @param reason what was wrong, in words
     */
    public static Decision strike(
            Chart chart, ItemId sessionId, EntryId entry, String reason, Author author, Instant now) {
        return refusal(chart, sessionId, entry, reason, author)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(now, new EntryCorrected(entry, reason.strip())));
    }

    /**
     * It was otherwise: strikes an entry out and charts what is right, both or neither.
     *
     * @param right decides on the command with the right values, given the chart in which the entry counts no more
     */
    public static Decision replace(
            Chart chart,
            ItemId sessionId,
            EntryId entry,
            String reason,
            Function<Chart, Decision> right,
            Author author,
            Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        refusal(chart, sessionId, entry, reason, author).ifPresent(refusals::add);
        EntryCorrected correction = new EntryCorrected(entry, reason.isBlank() ? UNDONE : reason.strip());
        Chart struck = chart.with(new Entry(ASIDE, chart.id(), chart.sequence() + 1, now, now, author, correction));
        return switch (right.apply(struck)) {
            case Decision.Refused no -> {
                refusals.addAll(no.refusals());
                yield new Decision.Refused(refusals);
            }
            case Decision.Accepted yes -> {
                if (!refusals.isEmpty()) {
                    yield new Decision.Refused(refusals);
                }
                List<NewEntry> both = new ArrayList<>();
                both.add(new NewEntry(correction, now));
                both.addAll(yes.entries());
                yield new Decision.Accepted(both);
            }
        };
    }

    /**
     * Takes back a tap just made: only one's own, and only just now; later it is struck out with a reason.
     *
     * @param made the entries the tap made, such as those of the chart that are
     */
    public static Decision undo(Chart chart, ItemId sessionId, List<EntryId> made, Author author, Instant now) {
        List<Content> struck = new ArrayList<>();
        for (Entry entry : chart.entries()) {
            if (!made.contains(entry.id()) || chart.isCorrected(entry.id())) {
                continue;
            }
            if (!entry.author().account().equals(author.account())) {
                return Decision.refuse(
                        Refusal.of("undo.not-yours", "Somebody else charted this: strike it out with a reason."));
            }
            if (entry.recordedAt().isBefore(now.minus(UNDO_WITHIN))) {
                return Decision.refuse(Refusal.of("undo.late", "Too late to undo: strike it out with a reason."));
            }
            Optional<Refusal> refused = refusal(chart, sessionId, entry.id(), UNDONE, author);
            if (refused.isPresent()) {
                return Decision.refuse(refused.get());
            }
            struck.add(new EntryCorrected(entry.id(), UNDONE));
        }
        return struck.isEmpty()
                ? Decision.refuse(Refusal.of("undo.nothing", "There is nothing left to undo."))
                : Decision.accept(now, struck);
    }

    private static Optional<Refusal> refusal(Chart chart, ItemId sessionId, EntryId id, String reason, Author author) {
        if (!BEDSIDE.contains(author.capacity())) {
            return Optional.of(
                    Refusal.of("session.not-bedside", "Only a nurse or a prescriber corrects at the bedside."));
        }
        Optional<SessionRecord> session = chart.sessions().find(sessionId);
        Optional<Entry> entry = chart.entries().stream()
                .filter(e -> e.id().equals(id)
                        && sessionOf(e.content()).filter(sessionId::equals).isPresent())
                .findFirst();
        if (session.isEmpty() || entry.isEmpty()) {
            return Optional.of(Refusal.of("correction.entry", "This session has no such entry to correct."));
        }
        if (chart.isCorrected(id)) {
            return Optional.of(Refusal.of("correction.done", "This was struck out before."));
        }
        if (!isCorrectable(session.get(), entry.get())) {
            return Optional.of(Refusal.of(
                    "correction.kind", "This can't be struck out at the bedside: something was decided on it."));
        }
        return reason.isBlank()
                ? Optional.of(Refusal.at("reason", "correction.reason", "Say what was wrong."))
                : Optional.empty();
    }

    private static Optional<ItemId> sessionOf(Content content) {
        return switch (content) {
            case SessionContent c -> Optional.of(c.session());
            case EventContent c -> Optional.of(c.session());
            case EmergencyContent c -> Optional.of(c.session());
            default -> Optional.empty();
        };
    }
}
