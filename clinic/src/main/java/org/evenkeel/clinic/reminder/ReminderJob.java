package org.evenkeel.clinic.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.reminder.Reminder;
import org.evenkeel.care.reminder.ReminderPolicy;
import org.evenkeel.care.reminder.ReminderStep;
import org.evenkeel.care.reminder.ReminderStep.DroppedBecause;
import org.evenkeel.care.reminder.Reminders;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.LinkSecret;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.Outbox.Claimed;
import org.evenkeel.clinic.followup.Outbox.State;
import org.evenkeel.clinic.reminder.Messenger.Handover;
import org.evenkeel.clinic.reminder.Messenger.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a minute, on every node: plans what is wanted and sends what is due, each message by one node and once. */
public final class ReminderJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final ReminderPlanner planner;
    private final Outbox outbox;
    private final FollowUpDesk desk;
    private final ReminderPolicy policy;
    private final Map<ContactChannel, Messenger> messengers;
    private final Envelope envelope;
    private final Clock clock;

    ReminderJob(
            ReminderPlanner planner,
            Outbox outbox,
            FollowUpDesk desk,
            ReminderPolicy policy,
            Map<ContactChannel, Messenger> messengers,
            Envelope envelope,
            Clock clock) {
        this.planner = planner;
        this.outbox = outbox;
        this.desk = desk;
        this.policy = policy;
        this.messengers = messengers;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** One round. */
    public void run() {
        outbox.freeClaims(CLAIM, ContactChannel.SMS.name());
        planner.plan(clock.instant());
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Claimed> claimed = outbox.claim();
            if (claimed.isEmpty()) {
                return;
            }
            take(claimed.get());
        }
    }

    /** A message that fails for a reason nobody foresaw stays claimed and is freed later; the others go on. */
    private void take(Claimed message) {
        try {
            step(message);
        } catch (RuntimeException e) {
            LOG.error("message {} failed", message.id(), e);
        }
    }

    private void step(Claimed message) {
        Optional<Chart> chart = desk.openForReminder(message.chart());
        if (chart.isEmpty()) {
            outbox.ended(message.id(), State.DROPPED, DroppedBecause.TAKEN_BACK.name());
            return;
        }
        Reminder reminder = new Reminder(message.questionnaire());
        switch (Reminders.decide(chart.get(), reminder, policy, desk.zone(), clock.instant())) {
            case ReminderStep.Send send -> send(message, send.to());
            case ReminderStep.Wait wait ->
                outbox.waits(message.id(), wait.reason().name(), wait.until());
            case ReminderStep.Drop drop ->
                outbox.ended(message.id(), State.DROPPED, drop.reason().name());
        }
    }

    private void send(Claimed message, ContactAgreed to) {
        Messenger messenger = messengers.get(to.channel());
        if (messenger == null) {
            outbox.ended(message.id(), State.DROPPED, DroppedBecause.CHANNEL_OFF.name());
            return;
        }
        LinkSecret secret = desk.freshSecret();
        outbox.handing(message.id(), to.channel().name(), secret.sha256());
        Letter letter = envelope.letter(message.id(), to, secret);
        Handover handover = messenger.send(letter);
        switch (handover) {
            case ACCEPTED -> outbox.ended(message.id(), State.SENT, "");
            case ADDRESS_REFUSED -> outbox.ended(message.id(), State.GIVEN_UP, DroppedBecause.ADDRESS_REFUSED.name());
            case AWAY -> again(message, "server-away");
            case NOT_NOW -> again(message, "server-refuses");
            case UNKNOWN -> {
                if (messenger.isRepeatable()) {
                    again(message, "server-away");
                } else {
                    outbox.ended(message.id(), State.UNCERTAIN, "no-answer");
                }
            }
        }
    }

    /** Tried again, the longer the later, until the questions close. */
    private void again(Claimed message, String reason) {
        Duration wait = Duration.ofMinutes(1L << Math.min(message.attempts(), 6));
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        if (next.isBefore(message.expiresAt())) {
            outbox.waits(message.id(), reason, next);
        } else {
            outbox.ended(message.id(), State.GIVEN_UP, reason);
        }
    }
}
