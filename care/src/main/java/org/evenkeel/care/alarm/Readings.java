package org.evenkeel.care.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.VitalSign;

/**
 * How a sign stands, from its usable readings in the order in which they were true. The order in which they were charted
 * has no part in it, so a reading charted late or struck out gives what it would have given in time.
 *
 * @param before the last usable value before the start
 * @param since every usable reading after it, oldest first
 */
record Readings(VitalSign sign, OptionalDouble before, List<Reading> since) {
    record Reading(Instant at, double value) {}

    static Readings of(VitalSign sign, SessionRecord session, Instant start) {
        List<Reading> all = session.vitals().stream()
                .flatMap(v -> sign.usable(v.content()).stream().mapToObj(value -> new Reading(v.at(), value)))
                .toList();
        OptionalDouble before = all.stream()
                .filter(r -> !r.at().isAfter(start))
                .mapToDouble(Reading::value)
                .reduce((earlier, later) -> later);
        return new Readings(
                sign, before, all.stream().filter(r -> r.at().isAfter(start)).toList());
    }

    Standing value(Watched.Value w) {
        return run(
                w.readings(),
                w.within(),
                v -> w.comparison().holds(v, w.limit()),
                v -> w.comparison().holds(v, w.clear()));
    }

    Standing rise(Watched.Rise w) {
        if (before.isEmpty()) {
            return new Standing.NotKnown();
        }
        double from = before.getAsDouble();
        return run(1, Duration.ZERO, v -> v - from >= w.by(), v -> v - from >= w.clear());
    }

    Standing fall(Watched.Fall w) {
        if (before.isEmpty()) {
            return new Standing.NotKnown();
        }
        double from = before.getAsDouble();
        return run(1, Duration.ZERO, v -> v <= from * (1 - w.percent() / 100), v -> v <= from * (1 - w.clear() / 100));
    }

    /** Holds from the last of so many readings in a row on, until one is no longer beyond where it is over. */
    private Standing run(int readings, Duration within, DoublePredicate beyond, DoublePredicate stays) {
        boolean holding = false;
        int inARow = 0;
        for (int i = 0; i < since.size(); i++) {
            double value = since.get(i).value();
            inARow = beyond.test(value) ? inARow + 1 : 0;
            boolean confirmed = inARow >= readings
                    && Duration.between(
                                            since.get(i - readings + 1).at(),
                                            since.get(i).at())
                                    .compareTo(within)
                            <= 0;
            holding = confirmed || (holding && stays.test(value));
        }
        return standing(holding);
    }

    Standing speed(Watched.Speed w) {
        if (since.isEmpty()) {
            return new Standing.NotKnown();
        }
        Reading last = since.getLast();
        Optional<Reading> from = since.stream()
                .filter(r -> !r.at().isBefore(last.at().minus(w.within())))
                .filter(r -> w.by() < 0 ? last.value() - r.value() <= w.by() : last.value() - r.value() >= w.by())
                .findFirst();
        return from.<Standing>map(r -> new Standing.Holds(
                        sign.label() + " from " + number(r.value()) + " to " + number(last.value()) + " " + sign.unit()
                                + " in " + Duration.between(r.at(), last.at()).toMinutes() + " min"))
                .orElseGet(() -> new Standing.Clear(words()));
    }

    private Standing standing(boolean holding) {
        if (since.isEmpty()) {
            return new Standing.NotKnown();
        }
        return holding ? new Standing.Holds(words()) : new Standing.Clear(words());
    }

    private String words() {
        return sign.label() + " " + number(since.getLast().value()) + " " + sign.unit();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
