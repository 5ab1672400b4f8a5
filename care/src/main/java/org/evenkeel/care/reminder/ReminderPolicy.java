package org.evenkeel.care.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * When the clinic reminds, and in which words.
 *
 * @param hours when a message may go out, by the patient's clock
 * @param again how long after a message the next may follow
 * @param atMost how many messages one occasion may cause
 * @param words what every message says; the same for every patient
 * @param evidence who decided this
 */
public record ReminderPolicy(DecentHours hours, Duration again, int atMost, Words words, Evidence evidence) {
    /**
     * What a message says. {@code {clinic}} and {@code {link}} and {@code {stop}} are filled in; nothing else is.
     *
     * @param subject of an e-mail
     * @param email its text
     * @param sms the text of a short message
     */
    public record Words(String subject, String email, String sms) {
        public Words {
            if (!email.contains("{link}") || !sms.contains("{link}")) {
                throw new IllegalArgumentException("a reminder needs {link}");
            }
            if (!email.contains("{stop}")) {
                throw new IllegalArgumentException("a reminder by e-mail needs {stop}: how to end the messages");
            }
        }
    }

    public ReminderPolicy {
        if (atMost < 1 || !again.isPositive()) {
            throw new IllegalArgumentException("reminders must come at least once, and not all at once");
        }
    }

    /**
     * When messages for one occasion are wanted, the first at or after it opens. None is wanted once it has closed.
     *
     * @param times how many at most
     */
    public List<Instant> plan(Instant opensAt, Instant closesAt, int times, ZoneId zone) {
        List<Instant> planned = new ArrayList<>();
        Instant next = hours.next(opensAt, zone);
        while (planned.size() < times && next.isBefore(closesAt)) {
            planned.add(next);
            next = hours.next(next.plus(again), zone);
        }
        return planned;
    }
}
