package org.evenkeel.care.plan;

import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Bolus;

/**
 * What is to be given in one session.
 *
 * @param doseMg ketamine or esketamine base, a bolus and an allowed repeat included
 * @param weightKg recent weight; absent when there is none
 * @param infusionMinutes absent when it is no infusion
 * @param firstOfCourse whether it is the first dose of the course
 * @param bolus what of it goes in first and faster
 */
public record DoseOrder(
        double doseMg,
        Optional<Double> weightKg,
        Optional<Double> infusionMinutes,
        boolean firstOfCourse,
        Optional<Bolus> bolus) {
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

    /** A dose without a bolus. */
    public DoseOrder(
            double doseMg, Optional<Double> weightKg, Optional<Double> infusionMinutes, boolean firstOfCourse) {
        this(doseMg, weightKg, infusionMinutes, firstOfCourse, Optional.empty());
    }

    /** What is given in one session of a course. */
    static DoseOrder of(Administration how, Optional<Double> weightKg, boolean firstOfCourse) {
        return how instanceof Administration.Infusion i
                ? new DoseOrder(
                        Math.max(1, i.doseMg()),
                        weightKg,
                        Optional.of(i.minutes()),
                        firstOfCourse,
                        Optional.ofNullable(i.bolus()))
                : new DoseOrder(Math.max(1, how.mostMg()), weightKg, Optional.empty(), firstOfCourse);
    }

    /** A property of the order, if it has it. */
    Optional<Double> value(DoseMeasure measure) {
        return switch (measure) {
            case DOSE -> Optional.of(doseMg);
            case DOSE_PER_KG -> weightKg.map(kg -> doseMg / kg);
            case DURATION -> infusionMinutes;
            case RATE_PER_KG -> weightKg.flatMap(kg -> infusionMinutes.map(min -> fastestMgPerHour(min) / kg));
            case PUMP_RATE_PER_KG -> weightKg.flatMap(kg -> infusionMinutes.map(min -> pumpMgPerHour(min) / kg));
            case BOLUS_PER_KG -> weightKg.map(kg -> bolusMg() / kg);
        };
    }

    private double bolusMg() {
        return bolus.map(Bolus::doseMg).orElse(0.0);
    }

    private double pumpMgPerHour(double minutes) {
        return (doseMg - bolusMg()) / (minutes / 60);
    }

    private double fastestMgPerHour(double minutes) {
        double pump = pumpMgPerHour(minutes);
        return bolus.map(b -> Math.max(pump, b.doseMg() / (b.minutes() / 60))).orElse(pump);
    }
}
