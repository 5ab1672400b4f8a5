package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;

/**
 * What a session's bedside monitor says, as a screen shows it.
 *
 * @param device as people call it
 * @param simulated whether no patient is measured
 * @param skew how far its clock is ahead; the times here are corrected by it
 * @param heardAt when anything came last
 * @param signs those it has sent, in a fixed order
 * @param silenceAfter without a believed value for this long there is no reading
 */
public record MonitorPicture(
        String device,
        boolean simulated,
        Duration skew,
        Instant heardAt,
        List<Sign> signs,
        Duration silenceAfter,
        Instant now) {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;

    /**
     * One sign.
     *
     * @param believed the last value that nothing speaks against
     * @param doubted a newer one that something speaks against
     * @param trend believed values of the last minutes, by time
     */
    public record Sign(
            MonitoredSign sign,
            Optional<JudgedReading> believed,
            Optional<JudgedReading> doubted,
            List<JudgedReading> trend) {
        public Sign {
            trend = List.copyOf(trend);
        }

        /** The value as a person reads it, without its unit. */
        public static String words(JudgedReading reading) {
            Double value = reading.value();
            return value == null
                    ? "–"
                    : String.format(Locale.ROOT, reading.sign() == MonitoredSign.TEMPERATURE ? "%.1f" : "%.0f", value);
        }

        /** Why the newer value is not believed. */
        public String doubts() {
            StringJoiner words = new StringJoiner("; ");
            doubted.ifPresent(r -> r.doubts().stream().map(Doubt::words).forEach(words::add));
            return words.toString();
        }

        /** The trend as points of a line in a box of 120 by 28; empty with fewer than two values. */
        public String line() {
            if (trend.size() < 2) {
                return "";
            }
            long from = trend.getFirst().at().toEpochMilli();
            double span = Math.max(1, trend.getLast().at().toEpochMilli() - from);
            double least = trend.stream().mapToDouble(Sign::number).min().orElse(0);
            double range =
                    Math.max(4, trend.stream().mapToDouble(Sign::number).max().orElse(0) - least);
            StringJoiner points = new StringJoiner(" ");
            for (JudgedReading r : trend) {
                points.add(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        (r.at().toEpochMilli() - from) / span * WIDTH,
                        HEIGHT - (number(r) - least) / range * (HEIGHT - 4) - 2));
            }
            return points.toString();
        }

        private static double number(JudgedReading reading) {
            Double value = reading.value();
            return value == null ? 0 : value;
        }
    }

    public MonitorPicture {
        signs = List.copyOf(signs);
    }

    /** The sign, when it was sent. */
    public Optional<Sign> sign(MonitoredSign sign) {
        return signs.stream().filter(s -> s.sign() == sign).findFirst();
    }

    /** Whether a value is too old to be a reading. A cuff measures now and then, so its value shows its age instead. */
    public boolean isSilent(Sign sign) {
        return sign.believed()
                .filter(r -> isCuff(sign.sign()) || !r.at().isBefore(now.minus(silenceAfter)))
                .isEmpty();
    }

    private static boolean isCuff(MonitoredSign sign) {
        return sign == MonitoredSign.SYSTOLIC || sign == MonitoredSign.DIASTOLIC || sign == MonitoredSign.MEAN;
    }

    /** Whether nothing at all has come for too long. */
    public boolean isSilent() {
        return heardAt.isBefore(now.minus(silenceAfter));
    }

    /** How far the clock is off, for a person; empty when it is right. */
    public String skewWords() {
        if (skew.isZero()) {
            return "";
        }
        Duration by = skew.abs();
        String much = by.toHours() > 0
                ? by.toHours() + " h " + by.toMinutesPart() + " min"
                : by.toMinutes() > 0 ? by.toMinutes() + " min " + by.toSecondsPart() + " s" : by.toSeconds() + " s";
        return "Its clock is " + much + (skew.isNegative() ? " behind" : " ahead") + "; the times here are corrected.";
    }
}
