package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.Coding;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Blood pressures: both values in one observation, or each in its own with the same time. One value without the other, or
 * in another unit than mmHg or kPa, is no blood pressure.
 */
final class PressureReading {
    private static final double MMHG_PER_KPA = 7.50062;
    private final ItemIds ids;
    private final Asides asides;
    private final Map<Instant, Single> systolic = new LinkedHashMap<>();
    private final Map<Instant, Single> diastolic = new LinkedHashMap<>();

    /** Takes what was found, and of how many observations it was made. */
    interface Found {
        void take(BloodPressureRecorded pressure, Instant measured, int observations);
    }

    /** A value that stands alone. */
    private record Single(Observation observation, Optional<Integer> mmHg) {}

    PressureReading(ItemIds ids, Asides asides) {
        this.ids = ids;
        this.asides = asides;
    }

    /** Takes an observation that is a blood pressure or half of one; says no to any other. */
    boolean see(Observation observation, Instant measured, Found found) {
        if (has(observation, Measure.SYSTOLIC) || has(observation, Measure.DIASTOLIC)) {
            pressure(observation, component(observation, Measure.SYSTOLIC), component(observation, Measure.DIASTOLIC))
                    .ifPresent(p -> found.take(p, measured, 1));
            return true;
        }
        boolean upper = isCoded(observation.getCode(), Measure.SYSTOLIC);
        if (!upper && !isCoded(observation.getCode(), Measure.DIASTOLIC)) {
            return false;
        }
        Single before =
                (upper ? systolic : diastolic).put(measured, new Single(observation, mmHg(observation.getValue())));
        if (before != null) {
            asides.add(before.observation(), "a second half of a blood pressure with the same time");
        }
        return true;
    }

    /** Joins the halves that were seen. */
    void join(Found found) {
        systolic.forEach((measured, upper) -> {
            Single lower = diastolic.remove(measured);
            if (lower == null) {
                asides.add(upper.observation(), "a blood pressure without both values in mmHg");
                return;
            }
            pressure(upper.observation(), upper.mmHg(), lower.mmHg())
                    .ifPresentOrElse(
                            p -> found.take(p, measured, 2),
                            () -> asides.add(lower.observation(), "half of a blood pressure that was not taken"));
        });
        diastolic.values().forEach(l -> asides.add(l.observation(), "a blood pressure without both values in mmHg"));
    }

    private Optional<BloodPressureRecorded> pressure(
            Observation observation, Optional<Integer> systolic, Optional<Integer> diastolic) {
        if (systolic.isEmpty() || diastolic.isEmpty()) {
            asides.add(observation, "a blood pressure without both values in mmHg");
            return Optional.empty();
        }
        int upper = systolic.get();
        int lower = diastolic.get();
        boolean plausible = upper >= Measure.LOWEST_SYSTOLIC_MMHG
                && upper <= Measure.HIGHEST_SYSTOLIC_MMHG
                && lower >= Measure.LOWEST_DIASTOLIC_MMHG
                && lower <= Measure.HIGHEST_DIASTOLIC_MMHG
                && upper > lower;
        if (!plausible) {
            asides.add(
                    observation, "a blood pressure that can't be right (" + upper + "/" + lower + "): measure again");
            return Optional.empty();
        }
        return Optional.of(
                new BloodPressureRecorded(ids.of(observation), upper, lower, RecordReading.source(observation)));
    }

    private static boolean has(Observation observation, String loinc) {
        return observation.getComponent().stream().anyMatch(c -> isCoded(c.getCode(), loinc));
    }

    private static boolean isCoded(CodeableConcept concept, String loinc) {
        return concept.getCoding().stream()
                .anyMatch(k -> loinc.equals(k.getCode()) && Coding.LOINC.equals(k.getSystem()));
    }

    private static Optional<Integer> component(Observation observation, String loinc) {
        List<ObservationComponentComponent> coded = observation.getComponent().stream()
                .filter(c -> isCoded(c.getCode(), loinc))
                .toList();
        return coded.stream().flatMap(c -> mmHg(c.getValue()).stream()).findFirst();
    }

    private static Optional<Integer> mmHg(@Nullable Type value) {
        return Optional.ofNullable(value)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .filter(q -> q.hasValue() && !q.hasComparator())
                .flatMap(q -> mmHgPerUnit(q).map(factor -> q.getValue().doubleValue() * factor))
                .filter(pressure -> Math.abs(pressure) < 10_000)
                .map(pressure -> (int) Math.round(pressure));
    }

    /** Empty when the unit is another, or not certain. */
    private static Optional<Double> mmHgPerUnit(Quantity quantity) {
        return Units.ucum(quantity).flatMap(unit -> switch (unit) {
            case "mm[Hg]" -> Optional.of(1.0);
            case "kPa" -> Optional.of(MMHG_PER_KPA);
            default -> Optional.empty();
        });
    }
}
