package org.evenkeel.clinic.reminder;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.reminder.ReminderPolicy;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.Outbox;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** Puts the job together from what the clinic was told; there is none when it sends nothing. */
public final class ReminderJobs {
    private ReminderJobs() {}

    /** The job of this clinic. */
    public static Optional<ReminderJob> of(
            ReminderSettings settings,
            String clinicName,
            ReminderPolicy policy,
            FollowUpDesk desk,
            Outbox outbox,
            DSLContext database,
            JsonMapper json,
            Clock clock) {
        if (!settings.isOn()) {
            return Optional.empty();
        }
        Map<ContactChannel, Messenger> messengers = new EnumMap<>(ContactChannel.class);
        settings.smtp().ifPresent(s -> messengers.put(ContactChannel.EMAIL, new SmtpMessenger(s, clock)));
        settings.sms().ifPresent(s -> messengers.put(ContactChannel.SMS, new SmsMessenger(s, json, clock)));
        ReminderPlanner planner =
                new ReminderPlanner(database, outbox, desk.knowledge().schedule(), policy, desk.zone());
        Envelope envelope = new Envelope(settings.address(), clinicName, policy.words());
        return Optional.of(new ReminderJob(planner, outbox, desk, policy, messengers, envelope, clock));
    }
}
