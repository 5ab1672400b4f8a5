package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules.VitalsCadence;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.care.session.VitalsSchedule;

/**
 * One vital sign as it is read from across the room: the last value, how it moved, how old it is.
 *
 * @param key stable name for the page
 * @param value a dash when nothing was measured: a missing reading never reads as normal
 * @param at when it was measured; empty when it never was
 * @param doubtful whether it can't be right and is not reckoned with
 * @param oldFrom from when on the page says that it is old; empty while nothing is due
 * @param change by how much it differs from the reading before it; empty where there is none to compare with
 * @param before when that one was measured
 * @param line points of the last readings in a box of 100 by 24; empty for fewer than two
 */
public record ReadingTile(
        String key,
        String label,
        String value,
        String unit,
        Optional<Instant> at,
        boolean doubtful,
        Optional<Instant> oldFrom,
        Optional<Double> change,
        Optional<Instant> before,
        String line) {
    private static final int SHOWN = 12;
    private static final double WIDTH = 100;
    private static final double HEIGHT = 24;
    private static final double EDGE = 3;
    /** Readings that differ by less than this fill the box no more than this much would. */
    private static final double LEAST_SPAN = 10;

    private record Point(Instant at, double value) {}

    /** Blood pressure, heart rate, oxygen saturation and breathing of a session. */
    public static List<ReadingTile> of(SessionRecord session, VitalsCadence cadence) {
        return List.of(
                tile(session, VitalSign.SYSTOLIC, "Blood pressure", cadence),
                tile(session, VitalSign.HEART_RATE, "Heart rate", cadence),
                tile(session, VitalSign.SPO2, "SpO₂", cadence),
                tile(session, VitalSign.RESPIRATORY_RATE, "Breathing", cadence));
    }

    /** How it moved, as an icon's name. */
    public String direction() {
        return change.map(c -> c > 0 ? "arrow-up" : c < 0 ? "arrow-down" : "arrow-right")
                .orElse("");
    }

    /** Whether the reading before it said the same. */
    public boolean isSame() {
        return change.filter(c -> c == 0).isPresent();
    }

    /** {@code +12}, {@code −4} or {@code same}. */
    public String changeWords() {
        return change.map(c -> c == 0 ? "same" : (c > 0 ? "+" : "−") + VitalsText.number(Math.abs(c)))
                .orElse("");
    }

    /** Whether it is older than the protocol lets a reading be. */
    public boolean isOldAt(Instant now) {
        return oldFrom.filter(o -> o.isBefore(now)).isPresent();
    }

    private static ReadingTile tile(SessionRecord session, VitalSign sign, String label, VitalsCadence cadence) {
        Optional<Charted<VitalSignsMeasured>> last = session.vitals().reversed().stream()
                .filter(v -> sign.charted(v.content()).isPresent())
                .findFirst();
        boolean pressure = sign == VitalSign.SYSTOLIC;
        boolean doubtful = last.filter(v -> v.content().implausible().contains(sign.key())
                        || (pressure && v.content().implausible().contains(VitalSign.DIASTOLIC.key())))
                .isPresent();
        List<Point> usable = usable(session, sign);
        Optional<Point> before =
                last.filter(_ -> !doubtful && usable.size() > 1).map(_ -> usable.get(usable.size() - 2));
        return new ReadingTile(
                sign.key(),
                label,
                last.map(v -> pressure ? VitalsText.pressure(v.content()) : VitalsText.value(sign, v.content()))
                        .orElse("–"),
                sign.unit(),
                last.map(Charted::at),
                doubtful,
                oldFrom(session, last, cadence),
                before.map(b -> usable.getLast().value() - b.value()),
                before.map(Point::at),
                line(usable));
    }

    private static List<Point> usable(SessionRecord session, VitalSign sign) {
        List<Point> points = new ArrayList<>();
        for (Charted<VitalSignsMeasured> v : session.vitals()) {
            sign.usable(v.content()).ifPresent(value -> points.add(new Point(v.at(), value)));
        }
        return points;
    }

    private static Optional<Instant> oldFrom(
            SessionRecord session, Optional<Charted<VitalSignsMeasured>> last, VitalsCadence cadence) {
        if (session.pump().isEmpty()) {
            return last.flatMap(_ -> VitalsSchedule.of(session, cadence).due());
        }
        return switch (session.state()) {
            case RUNNING, PAUSED -> last.map(v -> v.at().plus(cadence.during()));
            case RECOVERY -> last.map(v -> v.at().plus(cadence.after()));
            case SCHEDULED, ARRIVED, READY, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> Optional.empty();
        };
    }

    private static String line(List<Point> all) {
        List<Point> points = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        if (points.size() < 2) {
            return "";
        }
        double least = points.stream().mapToDouble(Point::value).min().orElseThrow();
        double most = points.stream().mapToDouble(Point::value).max().orElseThrow();
        double span = Math.max(LEAST_SPAN, most - least);
        double floor = (least + most - span) / 2;
        double start = points.getFirst().at().toEpochMilli();
        double length = Math.max(1, points.getLast().at().toEpochMilli() - start);
        StringBuilder line = new StringBuilder();
        for (Point p : points) {
            double x = EDGE + (p.at().toEpochMilli() - start) / length * (WIDTH - 2 * EDGE);
            double y = HEIGHT - EDGE - (p.value() - floor) / span * (HEIGHT - 2 * EDGE);
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return line.toString().strip();
    }
}
