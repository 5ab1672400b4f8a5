package org.evenkeel.care.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionCommand.ChangeRate;
import org.evenkeel.care.session.SessionCommand.PauseInfusion;
import org.evenkeel.care.session.SessionCommand.ResumeInfusion;
import org.evenkeel.care.session.SessionCommand.StartInfusion;
import org.evenkeel.care.session.SessionCommand.StopInfusion;

/** What was said of the pump on several tablets, made one history. */
final class PumpMerge {
    private static final String AFTER_STOP = "Another entry says that the pump had been stopped by then.";
    private static final String STARTED_BEFORE = "Another entry says that the pump had been started before.";
    static final String COMPLETED =
            "What the pump did before this was completed later; the dose given is reckoned anew.";
    static final List<String> REASONS = List.of(AFTER_STOP, STARTED_BEFORE, COMPLETED);

    private PumpMerge() {}

    static Decision start(
            Chart chart, SessionRecord session, StartInfusion command, EntryId entry, SessionRules rules) {
        if (session.pump().isEmpty()) {
            return PumpDesk.start(chart, session, command, rules, command.at());
        }
        Charted<SessionContent> first = session.pump().getFirst();
        if (session.gatePassed().filter(g -> command.at().isBefore(g.at())).isPresent()) {
            return Decision.refuse(Refusal.at("at", "time.before-gate", "The time lies before the gate was passed."));
        }
        NewEntry said = new NewEntry(first.content(), command.at());
        return command.at().isBefore(first.at())
                ? new Decision.Accepted(withEndAnew(session, said, entry, first))
                : new Decision.Accepted(List.of(said, struck(entry, command.at(), STARTED_BEFORE)));
    }

    /** A start that was earlier takes the place of the first; the dose given until a stop follows from it. */
    private static List<NewEntry> withEndAnew(
            SessionRecord session, NewEntry said, EntryId entry, Charted<SessionContent> first) {
        List<NewEntry> entries = new ArrayList<>();
        entries.add(said);
        entries.add(struck(first.entry(), said.effectiveAt(), STARTED_BEFORE));
        List<Charted<SessionContent>> pump = new ArrayList<>(session.pump());
        pump.set(0, charted(said, entry, first));
        entries.addAll(endAnew(session, pump));
        return entries;
    }

    static Decision said(
            Chart chart,
            SessionRecord session,
            SessionCommand command,
            EntryId entry,
            SessionRules rules,
            Author author) {
        if (session.pump().isEmpty()) {
            return SessionDesk.refuse("pump.not-started", "The start of the pump is not charted.");
        }
        Charted<SessionContent> first = session.pump().getFirst();
        if (command.at().isBefore(first.at())) {
            return Decision.refuse(
                    Refusal.at("at", "time.before-start", "The time lies before the start of the pump."));
        }
        return switch (statement(chart, session, command, rules, author)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted a ->
                new Decision.Accepted(placed(session, a.entries().getFirst(), entry));
        };
    }

    private static Decision statement(
            Chart chart, SessionRecord session, SessionCommand command, SessionRules rules, Author author) {
        return switch (command) {
            case PauseInfusion c ->
                Decision.accept(
                        c.at(), new InfusionPaused(c.session(), c.reason().strip()));
            case ResumeInfusion c -> Decision.accept(c.at(), new InfusionResumed(c.session()));
            case ChangeRate c -> PumpDesk.newRate(chart, session, c, rules, author);
            case StopInfusion c ->
                Decision.accept(
                        c.at(), PumpDesk.stopped(session, c.at(), c.reason()).orElseThrow());
            default -> throw new IllegalArgumentException("not said of a running pump: " + command);
        };
    }

    private static List<NewEntry> placed(SessionRecord session, NewEntry said, EntryId entry) {
        Optional<Charted<SessionContent>> stop = stop(session);
        List<NewEntry> entries = new ArrayList<>(List.of(said));
        Instant at = said.effectiveAt();
        if (stop.isPresent() && countsBefore(stop.get(), said)) {
            entries.add(struck(entry, at, AFTER_STOP));
        } else if (said.content() instanceof InfusionStopped) {
            session.pump().stream()
                    .filter(p -> !(p.content() instanceof InfusionStarted) && !p.at().isBefore(at))
                    .forEach(p -> entries.add(struck(p.entry(), p.at(), AFTER_STOP)));
        } else if (stop.isPresent()) {
            List<Charted<SessionContent>> pump = new ArrayList<>(session.pump());
            pump.add(charted(said, entry, stop.get()));
            pump.sort(Charted.IN_TIME);
            entries.addAll(endAnew(session, pump));
        }
        return entries;
    }

    /** Whether a stop leaves no room for what was said: it was earlier, or the same stop said twice. */
    private static boolean countsBefore(Charted<SessionContent> stop, NewEntry said) {
        int order = stop.at().compareTo(said.effectiveAt());
        if (order != 0 || !(said.content() instanceof InfusionStopped later)) {
            return order <= 0;
        }
        return ((InfusionStopped) stop.content()).reason().compareTo(later.reason()) >= 0;
    }

    private static Optional<Charted<SessionContent>> stop(SessionRecord session) {
        return session.pump().stream()
                .filter(p -> p.content() instanceof InfusionStopped)
                .findFirst();
    }

    /** The stop said anew when what went in before it is not what it says. */
    private static List<NewEntry> endAnew(SessionRecord session, List<Charted<SessionContent>> pump) {
        Optional<Charted<SessionContent>> found = stop(session);
        if (found.isEmpty() || !(found.get().content() instanceof InfusionStopped said)) {
            return List.of();
        }
        Instant at = found.get().at();
        ChartedInfusion infusion = ChartedInfusion.of(pump).orElseThrow();
        InfusionStopped right =
                new InfusionStopped(said.session(), infusion.isCompleteAt(at), infusion.givenMgAt(at), said.reason());
        return right.equals(said)
                ? List.of()
                : List.of(struck(found.get().entry(), at, COMPLETED), new NewEntry(right, at));
    }

    private static Charted<SessionContent> charted(NewEntry said, EntryId entry, Charted<SessionContent> like) {
        return new Charted<>(
                entry,
                like.sequence(),
                (SessionContent) said.content(),
                said.effectiveAt(),
                like.recordedAt(),
                like.by());
    }

    private static NewEntry struck(EntryId entry, Instant at, String why) {
        return new NewEntry(new EntryCorrected(entry, why), at);
    }
}
