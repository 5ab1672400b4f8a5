package org.evenkeel.pharmacology.dosing;

import java.time.Duration;

/**
 * A pump's rate in mg of base a minute.
 *
 * @param baseMgPerMin mg of base a minute, 0 or more; 0 is a pause
 */
public record BaseRate(double baseMgPerMin) {

    /** The pump stands still. */
    public static final BaseRate PAUSED = new BaseRate(0);

    public BaseRate {
        if (!(baseMgPerMin >= 0) || !Double.isFinite(baseMgPerMin)) {
            throw new IllegalArgumentException("a rate is finite and 0 mg/min or more, not " + baseMgPerMin);
        }
    }

    /** The rate of {@code baseMgPerMin} mg of base a minute. */
    public static BaseRate ofMgPerMin(double baseMgPerMin) {
        return new BaseRate(baseMgPerMin);
    }

    /** The rate of {@code baseMgPerHour} mg of base an hour. */
    public static BaseRate ofMgPerHour(double baseMgPerHour) {
        return new BaseRate(baseMgPerHour / 60);
    }

    /** What this rate gives in {@code duration}. */
    public BaseDose during(Duration duration) {
        return new BaseDose(baseMgPerMin * InfusionProgramme.minutes(duration));
    }
}
