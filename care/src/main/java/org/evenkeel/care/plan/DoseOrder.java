package org.evenkeel.care.plan;

import java.util.Optional;

/**
 * What is to be given in one session.
 *
 * @param doseMg ketamine or esketamine base
 * @param weightKg recent weight; absent when there is none
 * @param infusionMinutes absent when it is no infusion
 * @param firstOfCourse whether it is the first dose of the course
 */
public record DoseOrder(
        double doseMg, Optional<Double> weightKg, Optional<Double> infusionMinutes, boolean firstOfCourse) {
    public DoseOrder {
        if (!(doseMg > 0)) {
            throw new IllegalArgumentException("dose must be above 0 mg, was " + doseMg);
        }
        if (weightKg.isPresent() && !(weightKg.get() > 0)) {
            throw new IllegalArgumentException("weight must be above 0 kg, was " + weightKg.get());
        }
        if (infusionMinutes.isPresent() && !(infusionMinutes.get() > 0)) {
            throw new IllegalArgumentException("duration must be above 0 min, was " + infusionMinutes.get());
        }
    }

    /** A property of the order, if it has it. */
    Optional<Double> value(DoseMeasure measure) {
        return switch (measure) {
            case DOSE -> Optional.of(doseMg);
            case DOSE_PER_KG -> weightKg.map(kg -> doseMg / kg);
            case DURATION -> infusionMinutes;
            case RATE_PER_KG -> weightKg.flatMap(kg -> infusionMinutes.map(min -> doseMg / kg / (min / 60)));
        };
    }
}
