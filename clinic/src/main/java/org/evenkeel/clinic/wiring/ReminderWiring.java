package org.evenkeel.clinic.wiring;

import java.time.Clock;
import java.util.Optional;
import org.evenkeel.care.reminder.ReminderPolicy;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.ReachPart.RemindersOn;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.reminder.ReminderJob;
import org.evenkeel.clinic.reminder.ReminderJobs;
import org.evenkeel.clinic.reminder.ReminderSettings;
import org.evenkeel.clinic.worklist.MinuteRounds;
import org.evenkeel.knowledge.followup.ReminderFiles;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reminders: their words, the outbox, the job that sends them when the clinic has said how. */
@Configuration(proxyBeanMethods = false)
class ReminderWiring {

    @Bean
    ReminderPolicy reminderPolicy(ClinicSettings settings) {
        return ReminderFiles.policy(settings.knowledge());
    }

    @Bean
    Outbox outbox(DSLContext database, Clock clock) {
        return new Outbox(database, clock);
    }

    @Bean
    RemindersOn remindersOn(ClinicSettings settings) {
        ReminderSettings reminders = settings.reminders();
        return new RemindersOn(reminders.smtp().isPresent(), reminders.sms().isPresent());
    }

    @Bean
    ReminderRounds reminderRounds(
            ClinicSettings settings,
            ClinicFacts clinic,
            ReminderPolicy policy,
            FollowUpDesk desk,
            Outbox outbox,
            DSLContext database,
            JsonMapper json,
            Clock clock) {
        return new ReminderRounds(
                ReminderJobs.of(settings.reminders(), clinic.name(), policy, desk, outbox, database, json, clock));
    }

    /** A slow mail server must not hold up the other rounds, so these are their own. */
    @Bean
    MinuteRounds reminderMinutes(ReminderRounds rounds) {
        return new MinuteRounds(rounds::run);
    }

    /** The job, where there is one. */
    record ReminderRounds(Optional<ReminderJob> job) {
        void run() {
            job.ifPresent(ReminderJob::run);
        }
    }
}
