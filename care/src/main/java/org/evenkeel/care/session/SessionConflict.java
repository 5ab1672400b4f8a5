package org.evenkeel.care.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;

/**
 * Two entries that don't go together: what two tablets said without knowing of each other, or what was charted of a time
 * at which the patient had left. Both stay; a person looks and corrects what is wrong.
 *
 * @param earlier the one of the earlier time at the bedside
 */
public record SessionConflict(Kind kind, Entry earlier, Entry later) {

    /** By time; of the very same instant a start comes before all else, and a stop before what it ends. */
    private static final Comparator<Entry> AS_IT_COUNTS = Comparator.comparing(Entry::effectiveAt)
            .thenComparing(e -> !(e.content() instanceof InfusionStarted))
            .thenComparing(e -> !(e.content() instanceof InfusionStopped))
            .thenComparing(e -> e.id().value());

    /** What does not go together. */
    public enum Kind {
        /** The pump was started twice; the earlier counts. */
        STARTED_TWICE,
        /** The pump was stopped twice; the earlier counts. */
        STOPPED_TWICE,
        /** Something is charted of a pump that another tablet had stopped; the stop counts. */
        AFTER_STOP,
        /** Two rates; the later counts. */
        RATE_TWICE,
        /** Paused on one, running on the other; the later counts. */
        PAUSED_AND_RUNNING,
        /** Something was seen when the patient is charted as gone. */
        AFTER_LEAVING
    }

    /**
     * What a tablet knew when something was charted on it.
     *
     * @param entry the entry that came of it
     * @param seen sequence of the chart that the tablet had before it
     */
    public record Told(EntryId entry, UUID device, long seen) {}

    /** The conflicts of a session, in order of time; the same ones whichever tablet came back first. */
    public static List<SessionConflict> of(Chart chart, SessionRecord session, List<Told> told) {
        Map<EntryId, Told> known = new HashMap<>();
        told.forEach(t -> known.put(t.entry(), t));
        List<Entry> pump = chart.entries().stream()
                .filter(e -> isOfPump(e, session.id()) && said(chart, e))
                .toList();
        List<SessionConflict> conflicts = new ArrayList<>();
        for (int i = 0; i < pump.size(); i++) {
            for (int j = i + 1; j < pump.size(); j++) {
                if (unknowing(pump.get(i), pump.get(j), known)) {
                    between(pump.get(i), pump.get(j)).ifPresent(conflicts::add);
                }
            }
        }
        conflicts.addAll(afterLeaving(chart, session));
        conflicts.sort(Comparator.comparing((SessionConflict c) -> c.later().effectiveAt())
                .thenComparing(c -> c.earlier().effectiveAt()));
        return List.copyOf(conflicts);
    }

    private static boolean isOfPump(Entry entry, ItemId session) {
        return entry.content() instanceof SessionContent c
                && c.session().equals(session)
                && switch (c) {
                    case InfusionStarted _, InfusionRateChanged _, InfusionPaused _ -> true;
                    case InfusionResumed _, InfusionStopped _ -> true;
                    default -> false;
                };
    }

    /** A stop that was only reckoned anew was said by nobody; what a person corrected is settled. */
    private static boolean said(Chart chart, Entry entry) {
        boolean reckoned = entry.sequence() > 1
                && chart.entries().get((int) entry.sequence() - 2).content() instanceof EntryCorrected before
                && before.reason().equals(PumpMerge.COMPLETED);
        return !reckoned
                && chart.entries().stream()
                        .noneMatch(e -> e.content() instanceof EntryCorrected c
                                && c.corrected().equals(entry.id())
                                && !PumpMerge.REASONS.contains(c.reason()));
    }

    /** Whether the later recorded of two came from a tablet that did not know the other. */
    private static boolean unknowing(Entry first, Entry second, Map<EntryId, Told> known) {
        Told told = known.get(second.id());
        if (told == null || told.seen() >= first.sequence()) {
            return false;
        }
        Told other = known.get(first.id());
        return other == null || !other.device().equals(told.device());
    }

    private static Optional<SessionConflict> between(Entry a, Entry b) {
        boolean swap = AS_IT_COUNTS.compare(a, b) > 0;
        Entry earlier = swap ? b : a;
        Entry later = swap ? a : b;
        return kind((SessionContent) earlier.content(), (SessionContent) later.content())
                .map(kind -> new SessionConflict(kind, earlier, later));
    }

    private static Optional<Kind> kind(SessionContent earlier, SessionContent later) {
        if (earlier instanceof InfusionStarted || later instanceof InfusionStarted) {
            return earlier.getClass() == later.getClass() ? Optional.of(Kind.STARTED_TWICE) : Optional.empty();
        }
        if (earlier instanceof InfusionStopped) {
            return Optional.of(later instanceof InfusionStopped ? Kind.STOPPED_TWICE : Kind.AFTER_STOP);
        }
        if (later instanceof InfusionStopped) {
            return Optional.empty();
        }
        if (earlier instanceof InfusionRateChanged a && later instanceof InfusionRateChanged b) {
            return a.rateMgPerMin() == b.rateMgPerMin() ? Optional.empty() : Optional.of(Kind.RATE_TWICE);
        }
        boolean paused = earlier instanceof InfusionPaused != later instanceof InfusionPaused;
        return paused ? Optional.of(Kind.PAUSED_AND_RUNNING) : Optional.empty();
    }

    private static List<SessionConflict> afterLeaving(Chart chart, SessionRecord session) {
        Optional<Instant> left = SessionDesk.leftAt(session);
        Optional<EntryId> leaving = session.discharged()
                .map(d -> d.entry())
                .or(() -> session.leftAgainstAdvice().map(l -> l.entry()));
        if (left.isEmpty() || leaving.isEmpty()) {
            return List.of();
        }
        Entry gone = chart.entries().stream()
                .filter(e -> e.id().equals(leaving.get()))
                .findFirst()
                .orElseThrow();
        return chart.entries().stream()
                .filter(e -> !chart.isCorrected(e.id()) && e.effectiveAt().isAfter(left.get()))
                .filter(e -> isSeen(e, session.id()))
                .map(e -> new SessionConflict(Kind.AFTER_LEAVING, gone, e))
                .toList();
    }

    private static boolean isSeen(Entry entry, ItemId session) {
        return switch (entry.content()) {
            case VitalSignsMeasured c -> c.session().equals(session);
            case SideEffectObserved c -> c.session().equals(session);
            default -> false;
        };
    }
}
