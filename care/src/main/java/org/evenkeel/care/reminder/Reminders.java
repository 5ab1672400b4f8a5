package org.evenkeel.care.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.followup.FollowUpView;
import org.evenkeel.care.followup.PatientZone;
import org.evenkeel.care.reminder.ReminderStep.DroppedBecause;
import org.evenkeel.care.reminder.ReminderStep.WaitingFor;

/** Decides on a message at the moment it wants to go out, by the chart as it is then. */
public final class Reminders {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private Reminders() {}

    /** Whether no message may go out because somebody must act on an alert first. */
    public static boolean isQuiet(Chart chart) {
        return chart.alerts().open().stream()
                .flatMap(a -> a.raised().stream())
                .anyMatch(r -> r.content().urgency() == Urgency.NOW);
    }

    /** What must be done with a message now. */
    public static ReminderStep decide(
            Chart chart, Reminder reminder, ReminderPolicy policy, ZoneId clinicZone, Instant now) {
        Sent sent = chart.questionnaires().byId().get(reminder.questionnaire());
        if (sent == null || sent.due().isEmpty()) {
            return new ReminderStep.Drop(DroppedBecause.TAKEN_BACK);
        }
        if (FollowUpView.openTogether(chart, sent, now).isEmpty()) {
            return new ReminderStep.Drop(
                    sent.answered().isPresent()
                            ? DroppedBecause.ANSWERED
                            : sent.cancelled().isPresent() ? DroppedBecause.TAKEN_BACK : DroppedBecause.CLOSED);
        }
        Optional<ContactAgreed> contact = chart.following().contact();
        if (contact.isEmpty()) {
            return new ReminderStep.Drop(DroppedBecause.NOT_AGREED);
        }
        if (isQuiet(chart)) {
            return new ReminderStep.Wait(now.plus(LOOK_AGAIN), WaitingFor.OPEN_ALERT);
        }
        ZoneId zone = PatientZone.of(chart, clinicZone);
        return policy.hours().contains(now, zone)
                ? new ReminderStep.Send(contact.get())
                : new ReminderStep.Wait(policy.hours().next(now, zone), WaitingFor.DECENT_HOUR);
    }
}
