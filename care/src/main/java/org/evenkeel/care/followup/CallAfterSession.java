package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Somebody calls the patient a day after a session. The task comes onto the worklist and stays there until a person closes
 * it with what was said; a questionnaire that was answered does not replace the call.
 *
 * @param after the last dose
 * @param forgottenAfter how long after the last dose the task is no longer raised, so that charts taken over from long ago
 *     bring none
 * @param ask what to ask about, for the one who calls
 */
public record CallAfterSession(Duration after, Duration forgottenAfter, String ask, Evidence evidence) {
    /** Kind of the alert. */
    public static final String KIND = "call-after-session";

    public CallAfterSession {
        if (!after.isPositive() || forgottenAfter.compareTo(after) <= 0) {
            throw new IllegalArgumentException("a call comes after the session and before it is forgotten");
        }
        if (ask.isBlank()) {
            throw new IllegalArgumentException("a call needs what to ask about");
        }
    }

    /** One task for each session whose time has come, once the patient has left. Harmless to repeat. */
    public Decision raise(Chart chart, Instant now) {
        List<Content> contents = new ArrayList<>();
        for (GivenSession given : GivenSession.all(chart)) {
            ItemId task = DerivedIds.alert(KIND, given.session().id());
            Instant dueAt = given.endedAt().plus(after);
            boolean due = !now.isBefore(dueAt) && now.isBefore(given.endedAt().plus(forgottenAfter));
            if (due
                    && left(given.session()).isPresent()
                    && !chart.alerts().byId().containsKey(task)) {
                contents.add(new AlertRaised(
                        task, KIND, Urgency.TODAY, words(given), given.session().id()));
            }
        }
        return Decision.accept(now, contents);
    }

    private String words(GivenSession given) {
        return "Call the patient: a day after " + (given.number() == 0 ? "a session" : "session " + given.number())
                + ". " + ask;
    }

    private static Optional<Instant> left(SessionRecord session) {
        return session.discharged()
                .map(Charted::at)
                .or(() -> session.leftAgainstAdvice().map(Charted::at));
    }
}
