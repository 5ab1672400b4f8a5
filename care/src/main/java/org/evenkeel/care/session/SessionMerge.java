package org.evenkeel.care.session;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionCommand.*;

/**
 * Decides on what a tablet charted at the bedside and may send late. Each command is what somebody saw or did at its
 * time, so it is taken as such, whatever arrived before it: two tablets that knew nothing of each other give the same
 * session in whichever order they come back.
 *
 * <ul>
 *   <li>Readings, effects and notes stand at their time. Those of a time after the patient left stand too; {@link
 *       SessionConflict} shows them.
 *   <li>Of the pump, the last thing said counts, until it is stopped. The earliest stop counts. What was said of a pump
 *       that had stopped is recorded, and struck through in the same breath with the reason.
 *   <li>Of two starts the earlier counts.
 * </ul>
 *
 * What needs the chart as it is now (the gate, the check of the dose) is decided by {@link SessionDesk} as ever.
 */
public final class SessionMerge {
    private SessionMerge() {}

    /**
     * Which entries follow from a command, or why none do.
     *
     * @param entry identity of the first entry that will follow
     * @param author who charted it
     * @param now the present; nothing is charted after it
     */
    public static Decision decide(
            Chart chart, SessionCommand command, EntryId entry, SessionRules rules, Author author, Instant now) {
        Optional<Decision> notHere = SessionDesk.notHere(chart, command, author, now);
        if (notHere.isPresent()) {
            return notHere.get();
        }
        SessionRecord session = chart.sessions().find(command.session()).orElseThrow();
        boolean gone = session.cancelled().isPresent() && session.pump().isEmpty();
        return switch (command) {
            case RecordVitals _, ObserveSideEffect _, WriteNote _ ->
                gone
                        ? Decision.refuse(Refusal.of("session.cancelled", "The session was cancelled."))
                        : SessionDesk.observation(command, rules).orElseThrow();
            case StartInfusion c -> PumpMerge.start(chart, session, c, entry, rules);
            case PauseInfusion _, ResumeInfusion _, ChangeRate _, StopInfusion _ ->
                PumpMerge.said(chart, session, command, entry, rules, author);
            default -> SessionDesk.decide(chart, command, rules, author, now);
        };
    }
}
