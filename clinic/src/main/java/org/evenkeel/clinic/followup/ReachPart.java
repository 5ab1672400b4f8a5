package org.evenkeel.clinic.followup;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.followup.DailyRatings;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.reminder.Reminders;

/**
 * What a patient rates every day and how they are reminded, as staff see it.
 *
 * @param offered ratings that can be chosen
 * @param chosen ids of those that are
 * @param contact how the patient agreed to be reminded
 * @param wasStopped whether messages were agreed once and stopped since
 * @param quiet whether messages are held back because of an open alert
 * @param messages the latest first
 */
public record ReachPart(
        ChartId chart,
        List<Instrument> offered,
        List<String> chosen,
        Optional<ContactAgreed> contact,
        boolean wasStopped,
        boolean quiet,
        List<OutboxMessage> messages,
        RemindersOn on,
        FollowUpKnowledge knowledge) {

    /** Which messages this clinic sends. */
    public record RemindersOn(boolean email, boolean sms) {
        /** Whether it sends any. */
        public boolean any() {
            return email || sms;
        }
    }

    static ReachPart of(Chart chart, FollowUpKnowledge knowledge, List<OutboxMessage> messages, RemindersOn on) {
        return new ReachPart(
                chart.id(),
                knowledge.schedule().daily().map(DailyRatings::offered).orElse(List.of()).stream()
                        .flatMap(i -> knowledge.instrument(i).stream())
                        .toList(),
                chart.following().dailyRatings(),
                chart.following().contact(),
                chart.following().contact().isEmpty()
                        && chart.following().stopped().isPresent(),
                Reminders.isQuiet(chart),
                messages,
                on,
                knowledge);
    }

    /** What a message reminds of, in words. */
    public String occasion(OutboxMessage message) {
        return knowledge.schedule().words(message.occasion());
    }
}
