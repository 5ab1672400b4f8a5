package org.evenkeel.pharmacology.fit;

import org.evenkeel.pharmacology.substance.Measurand;

/** What was read from the person, and when, in minutes since the start of the regimen. */
public sealed interface Observation {

    /** When it was read. */
    double minutes();

    /** What was read, for a person. */
    String words();

    /**
     * A measured concentration.
     *
     * @param measurand what was measured, and where the blood was drawn
     * @param minutes when it was drawn
     * @param ngPerMl ng/mL of base, above 0
     */
    record Concentration(Measurand measurand, double minutes, double ngPerMl) implements Observation {

        public Concentration {
            finite("time", minutes);
            if (!(ngPerMl > 0) || !Double.isFinite(ngPerMl)) {
                throw new IllegalArgumentException("a measured concentration is above 0 ng/mL, not " + ngPerMl
                        + ": below the limit of quantification say so");
            }
        }

        @Override
        public String words() {
            return measurand.words();
        }
    }

    /**
     * A concentration too low to be measured. It counts as what it is: somewhere below the limit.
     *
     * @param measurand what was looked for
     * @param minutes when the blood was drawn
     * @param limitNgPerMl the limit of quantification, ng/mL, above 0
     */
    record BelowLimit(Measurand measurand, double minutes, double limitNgPerMl) implements Observation {

        public BelowLimit {
            finite("time", minutes);
            if (!(limitNgPerMl > 0) || !Double.isFinite(limitNgPerMl)) {
                throw new IllegalArgumentException("a limit of quantification is above 0 ng/mL, not " + limitNgPerMl);
            }
        }

        @Override
        public String words() {
            return measurand.words();
        }
    }

    /**
     * How strongly the person feels apart from the surroundings, by their own rating.
     *
     * @param minutes when it was asked
     * @param ratingDimensionless 0 (not at all) to 10 (wholly); the ends count as "this much or less" and "or more"
     */
    record Dissociation(double minutes, double ratingDimensionless) implements Observation {

        public Dissociation {
            finite("time", minutes);
            if (!(ratingDimensionless >= 0) || !(ratingDimensionless <= 10)) {
                throw new IllegalArgumentException("a rating is 0 to 10, not " + ratingDimensionless);
            }
        }

        @Override
        public String words() {
            return "dissociation, 0 to 10";
        }
    }

    /**
     * Systolic pressure above the person's own before the dose.
     *
     * @param minutes when it was taken
     * @param systolicRiseMmHg mmHg; below 0 when it fell
     */
    record PressureRise(double minutes, double systolicRiseMmHg) implements Observation {

        public PressureRise {
            finite("time", minutes);
            finite("rise", systolicRiseMmHg);
        }

        @Override
        public String words() {
            return "rise of systolic pressure, mmHg";
        }
    }

    private static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the " + what + " of an observation must be a number, not " + value);
        }
    }
}
