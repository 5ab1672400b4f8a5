package org.evenkeel.care.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;

/**
 * What rules are asked about.
 *
 * @param session the session at whose gate they are asked; absent at candidacy
 * @param now the moment of asking
 * @param zone the clinic's zone, for calendar days
 */
public record RuleContext(Chart chart, Optional<ItemId> session, RuleScope scope, Instant now, ZoneId zone) {

    /** Today in the clinic. */
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** What is charted of the session at the gate. */
    Optional<SessionRecord> sessionRecord() {
        return session.flatMap(chart.sessions()::find);
    }

    /** Whether something that was true at {@code at} is not older than {@code within}. */
    boolean isWithin(Instant at, Duration within) {
        return !at.isBefore(now.minus(within));
    }

    /** How long ago, in words: minutes up to two hours, hours up to two days, then days. */
    String ago(Instant at) {
        Duration age = Duration.between(at, now);
        if (age.isNegative()) {
            return "charted for later";
        }
        if (age.compareTo(Duration.ofHours(2)) < 0) {
            return age.toMinutes() + " min ago";
        }
        if (age.compareTo(Duration.ofDays(2)) < 0) {
            return age.toHours() + " h ago";
        }
        return age.toDays() + " days ago";
    }
}
