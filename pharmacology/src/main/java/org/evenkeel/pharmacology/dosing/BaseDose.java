package org.evenkeel.pharmacology.dosing;

import java.time.Duration;

/**
 * An amount of ketamine (or S-ketamine) base.
 *
 * @param baseMg mg of base, 0 or more
 */
public record BaseDose(double baseMg) {

    /** Mass of base in a mass of hydrochloride: 237.73 / 274.19 g/mol. */
    private static final double BASE_PER_HYDROCHLORIDE = 0.8671;

    public BaseDose {
        if (!(baseMg >= 0) || !Double.isFinite(baseMg)) {
            throw new IllegalArgumentException("a dose is a finite amount of 0 mg or more, not " + baseMg);
        }
    }

    /** The dose of {@code baseMg} mg of base. */
    public static BaseDose ofMg(double baseMg) {
        return new BaseDose(baseMg);
    }

    /** The base in {@code hydrochlorideMg} mg of the hydrochloride (11.53 mg of salt hold 10 mg of base). */
    public static BaseDose ofHydrochlorideMg(double hydrochlorideMg) {
        return new BaseDose(hydrochlorideMg * BASE_PER_HYDROCHLORIDE);
    }

    /** The constant rate that gives this dose in {@code duration}. */
    public BaseRate over(Duration duration) {
        return new BaseRate(baseMg / InfusionProgramme.minutes(duration));
    }
}
