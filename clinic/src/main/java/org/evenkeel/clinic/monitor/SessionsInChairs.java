package org.evenkeel.clinic.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.Schedule;

/**
 * Whose session is in which chair now; asked anew a few times a second at most, by one of those who want to know, while the
 * others go on with what was known. Names nobody.
 */
final class SessionsInChairs {
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final Duration STILL_GOOD = Duration.ofSeconds(2);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Schedule schedule;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Seen seen = new Seen(Instant.MIN, Map.of(), Map.of());

    private record Seen(
            Instant at, Map<String, List<PlannedSessionRow>> byChair, Map<ItemId, PlannedSessionRow> bySession) {

        static Seen of(Instant at, List<PlannedSessionRow> rows) {
            return new Seen(
                    at,
                    rows.stream().collect(Collectors.groupingBy(row -> key(row.chair()))),
                    rows.stream()
                            .collect(Collectors.toUnmodifiableMap(PlannedSessionRow::session, Function.identity())));
        }

        boolean isOlderThan(Duration age, Instant now) {
            return now.isBefore(at) || Duration.between(at, now).compareTo(age) > 0;
        }
    }

    SessionsInChairs(Schedule schedule) {
        this.schedule = schedule;
    }

    private Seen now(Instant now) {
        Seen known = seen;
        if (!known.isOlderThan(FRESH, now)) {
            return known;
        }
        if (known.isOlderThan(STILL_GOOD, now)) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return known;
        }
        try {
            if (seen.isOlderThan(FRESH, now)) {
                seen = Seen.of(
                        now,
                        schedule.planned(now, now).stream()
                                .filter(row -> row.state().isInClinic())
                                .toList());
            }
            return seen;
        } finally {
            asking.unlock();
        }
    }

    List<PlannedSessionRow> in(String chair, Instant now) {
        return now(now).byChair().getOrDefault(key(chair), List.of());
    }

    Optional<PlannedSessionRow> session(ItemId session, Instant now) {
        return Optional.ofNullable(now(now).bySession().get(session));
    }

    private static String key(String chair) {
        return BLANKS.matcher(ChairName.of(chair).toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
