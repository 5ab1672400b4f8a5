package org.evenkeel.clinic.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.Schedule;

/** Whose session is in which chair now; asked anew a few times a second at most. Names nobody. */
final class SessionsInChairs {
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Schedule schedule;
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    private record Seen(Instant at, List<PlannedSessionRow> rows) {}

    SessionsInChairs(Schedule schedule) {
        this.schedule = schedule;
    }

    List<PlannedSessionRow> now(Instant now) {
        Seen at = seen;
        if (now.isBefore(at.at()) || Duration.between(at.at(), now).compareTo(FRESH) > 0) {
            at = new Seen(
                    now,
                    schedule.planned(now, now).stream()
                            .filter(row -> row.state().isInClinic())
                            .toList());
            seen = at;
        }
        return at.rows();
    }

    List<PlannedSessionRow> in(String chair, Instant now) {
        String wanted = key(chair);
        return now(now).stream().filter(row -> key(row.chair()).equals(wanted)).toList();
    }

    Optional<PlannedSessionRow> session(ItemId session, Instant now) {
        return now(now).stream().filter(row -> row.session().equals(session)).findFirst();
    }

    private static String key(String chair) {
        return ChairName.of(chair).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
