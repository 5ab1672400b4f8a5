package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionCommand.*;

/** Decides what a command in the treatment room makes of a chart. Pure and total. */
public final class SessionDesk {
    private static final Duration ARRIVAL_CHARTED_WITHIN = Duration.ofHours(12);
    private static final Set<Capacity> BEDSIDE = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER, Capacity.DEVICE);

    private SessionDesk() {}

    /**
     * Which entries follow from a command, or why none do.
     *
     * @param author who asks
     * @param now the present; nothing is charted after it
     */
    public static Decision decide(Chart chart, SessionCommand command, SessionRules rules, Author author, Instant now) {
        Optional<Decision> notHere = notHere(chart, command, author, now);
        if (notHere.isPresent()) {
            return notHere.get();
        }
        SessionRecord session = chart.sessions().find(command.session()).orElseThrow();
        return switch (command) {
            case Arrive c -> arrive(session, c, now);
            case CheckGateItem c -> GateDesk.check(session, c, rules);
            case CheckTogether c -> GateDesk.checkTogether(session, c, rules);
            case MeasureWeight c -> GateDesk.weigh(session, c, rules);
            case DrawMedicine c -> MedicineDesk.draw(chart, session, c, rules, now);
            case WasteMedicine c -> MedicineDesk.waste(session, c, author);
            case CheckDose c -> GateDesk.checkDose(chart, session, c, rules, author);
            case CheckPrepared c -> DoseDesk.check(chart, session, c, author);
            case GiveDose c -> DoseDesk.give(chart, session, c, rules, author, now);
            case EmptyMouth c -> DoseDesk.empty(chart, session, c);
            case EndDosing c -> DoseDesk.end(session, c);
            case PassGate c -> GateDesk.pass(chart, session, c, rules, author, now);
            case StartInfusion c -> PumpDesk.start(chart, session, c, rules, now);
            case PauseInfusion c -> PumpDesk.pause(session, c);
            case ResumeInfusion c -> PumpDesk.resume(session, c);
            case ChangeRate c -> PumpDesk.changeRate(chart, session, c, rules, author);
            case StopInfusion c -> PumpDesk.stop(session, c);
            case RecordVitals c -> whileHere(session, c, rules);
            case ObserveSideEffect c -> whileHere(session, c, rules);
            case WriteNote c -> whileHere(session, c, rules);
        };
    }

    /** Why nothing can be charted at the bedside at all: no such session, nobody there, not their hand, not yet. */
    static Optional<Decision> notHere(Chart chart, SessionCommand command, Author author, Instant now) {
        Optional<SessionRecord> found = chart.sessions().find(command.session());
        if (found.isEmpty() || found.get().scheduled().isEmpty()) {
            return Optional.of(refuse("session.unknown", "There is no such session in this chart."));
        }
        if (command.at().isAfter(now)) {
            return Optional.of(Decision.refuse(Refusal.at("at", "time.in-future", "The time lies in the future.")));
        }
        if (command instanceof Arrive) {
            return Optional.empty();
        }
        if (!BEDSIDE.contains(author.capacity())) {
            return Optional.of(refuse("session.not-bedside", "Only a nurse or a prescriber charts at the bedside."));
        }
        Optional<Instant> arrived = found.get().arrived().map(Charted::at);
        if (arrived.isEmpty()) {
            return Optional.of(refuse("session.not-arrived", "The patient has not been charted as arrived."));
        }
        return command.at().isBefore(arrived.get())
                ? Optional.of(
                        Decision.refuse(Refusal.at("at", "time.before-arrival", "The time lies before the arrival.")))
                : Optional.empty();
    }

    private static Decision arrive(SessionRecord session, Arrive command, Instant now) {
        if (session.state() != SessionState.SCHEDULED) {
            return refuse("session.not-expected", "The session is not waiting for the patient.");
        }
        if (command.at().isBefore(now.minus(ARRIVAL_CHARTED_WITHIN))) {
            return Decision.refuse(Refusal.at("at", "time.too-early", "An arrival is charted within 12 hours."));
        }
        return Decision.accept(
                command.at(),
                new PatientArrived(command.session(), command.chair().strip()));
    }

    /** What was measured, seen or said, whenever that was; empty for a command that is none of these. */
    static Optional<Decision> observation(SessionCommand command, SessionRules rules) {
        return switch (command) {
            case RecordVitals c ->
                Optional.of(
                        c.values().isEmpty()
                                ? refuse("vitals.empty", "Nothing was measured: enter at least one value.")
                                : Decision.accept(
                                        c.at(), c.values().charted(c.session(), c.source(), rules.plausible())));
            case ObserveSideEffect c ->
                Optional.of(
                        c.effect().isBlank()
                                ? Decision.refuse(Refusal.at("effect", "effect.missing", "Say which side effect."))
                                : Decision.accept(
                                        c.at(),
                                        new SideEffectObserved(
                                                c.session(),
                                                c.effect().strip(),
                                                c.grade(),
                                                c.note().strip())));
            case WriteNote c ->
                Optional.of(
                        c.words().isBlank()
                                ? Decision.refuse(Refusal.at("words", "note.empty", "The note is empty."))
                                : Decision.accept(
                                        c.at(),
                                        new SessionNoteWritten(
                                                c.session(), c.words().strip())));
            default -> Optional.empty();
        };
    }

    /** What is seen may be charted as long as the patient was here then, even when it is written down later. */
    private static Decision whileHere(SessionRecord session, SessionCommand command, SessionRules rules) {
        Optional<Instant> left = leftAt(session);
        if (left.isPresent() && command.at().isAfter(left.get())) {
            return Decision.refuse(Refusal.at("at", "time.after-leaving", "The patient had left by then."));
        }
        if (left.isEmpty() && session.state() == SessionState.CANCELLED) {
            return refuse("session.cancelled", "The session was cancelled.");
        }
        return observation(command, rules).orElseThrow();
    }

    /** When the patient left, one way or the other. */
    static Optional<Instant> leftAt(SessionRecord session) {
        return session.discharged()
                .map(Charted::at)
                .or(() -> session.leftAgainstAdvice().map(Charted::at));
    }

    static Decision refuse(String code, String words) {
        return Decision.refuse(Refusal.of(code, words));
    }

    /** A refusal when the session stands elsewhere than where the command belongs. */
    static Optional<Decision> unless(SessionRecord session, Set<SessionState> states, String words) {
        return states.contains(session.state())
                ? Optional.empty()
                : Optional.of(new Decision.Refused(List.of(Refusal.of("session.state", words))));
    }
}
