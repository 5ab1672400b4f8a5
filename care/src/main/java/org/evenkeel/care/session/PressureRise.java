package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;

/**
 * Systolic pressure of one session as a rise over the patient's own before the pump started. Implausible values are not
 * used, on either side.
 *
 * @param baselineMmHg mean of the last {@value #OF_BASELINE} usable readings before the start, or of the one there is
 * @param baselineReadings how many these were
 * @param readings every usable reading after the start, oldest first
 */
public record PressureRise(double baselineMmHg, int baselineReadings, List<Reading> readings) {
    private static final int OF_BASELINE = 2;

    public PressureRise {
        readings = List.copyOf(readings);
    }

    /**
     * One reading.
     *
     * @param entry the entry it was charted with
     * @param minutes since the pump started
     * @param riseMmHg over the baseline; below 0 when pressure was lower
     */
    public record Reading(EntryId entry, Instant at, double minutes, double riseMmHg) {}

    /** The rises of a session; empty when nothing usable was charted before the pump started. */
    public static Optional<PressureRise> of(SessionRecord session, ChartedInfusion infusion) {
        return since(session, infusion.startedAt());
    }

    /** The rises of a session since its first dose; empty when nothing usable was charted before. */
    public static Optional<PressureRise> since(SessionRecord session, Instant start) {
        List<Charted<VitalSignsMeasured>> usable = session.vitals().stream()
                .filter(v -> VitalSign.SYSTOLIC.usable(v.content()).isPresent())
                .toList();
        List<Charted<VitalSignsMeasured>> before =
                usable.stream().filter(v -> !v.at().isAfter(start)).toList();
        List<Charted<VitalSignsMeasured>> last =
                before.subList(Math.max(0, before.size() - OF_BASELINE), before.size());
        OptionalDouble baseline =
                last.stream().mapToDouble(PressureRise::systolic).average();
        if (baseline.isEmpty()) {
            return Optional.empty();
        }
        List<Reading> readings = usable.stream()
                .filter(v -> v.at().isAfter(start))
                .map(v -> new Reading(
                        v.entry(),
                        v.at(),
                        Duration.between(start, v.at()).toMillis() / 60_000.0,
                        systolic(v) - baseline.getAsDouble()))
                .toList();
        return Optional.of(new PressureRise(baseline.getAsDouble(), last.size(), readings));
    }

    private static double systolic(Charted<VitalSignsMeasured> reading) {
        return VitalSign.SYSTOLIC.usable(reading.content()).orElseThrow();
    }
}
