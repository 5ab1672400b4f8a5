package org.evenkeel.pharmacology.effect;

/**
 * How a parameter is spread around its typical value, as a factor on it. Typical values and ends of ranges are in the
 * unit of the parameter.
 */
public sealed interface Distribution {

    /** The draw that has this normal deviate and this uniform number, divided by the typical value. */
    double factorDimensionless(double typicalInKindUnit, double normalDimensionless, double uniformFraction);

    /**
     * Two half log-normals that meet at the typical value: the median is the typical value, and the 2.5th and the
     * 97.5th percentile are exactly the published ends, also when these do not lie symmetrically around it.
     */
    record LogNormal95(double lowInKindUnit, double highInKindUnit) implements Distribution {

        private static final double DEVIATES_TO_END = 1.959963984540054;

        public LogNormal95 {
            if (!(lowInKindUnit > 0) || !(highInKindUnit > lowInKindUnit)) {
                throw new IllegalArgumentException("a 95 % range goes from low to high above 0, not from "
                        + lowInKindUnit + " to " + highInKindUnit);
            }
        }

        @Override
        public double factorDimensionless(
                double typicalInKindUnit, double normalDimensionless, double uniformFraction) {
            double end = normalDimensionless < 0 ? lowInKindUnit : highInKindUnit;
            return Math.pow(end / typicalInKindUnit, Math.abs(normalDimensionless) / DEVIATES_TO_END);
        }
    }

    /** Log-normal with the typical value as its median and this coefficient of variation. */
    record LogNormalCv(double cvFraction) implements Distribution {

        public LogNormalCv {
            if (!(cvFraction > 0)) {
                throw new IllegalArgumentException("a coefficient of variation is above 0, not " + cvFraction);
            }
        }

        @Override
        public double factorDimensionless(
                double typicalInKindUnit, double normalDimensionless, double uniformFraction) {
            return Math.exp(Math.sqrt(Math.log1p(cvFraction * cvFraction)) * normalDimensionless);
        }
    }

    /** Every value between the ends is as likely as any other. */
    record Uniform(double lowInKindUnit, double highInKindUnit) implements Distribution {

        public Uniform {
            if (!(lowInKindUnit >= 0) || !(highInKindUnit > lowInKindUnit)) {
                throw new IllegalArgumentException(
                        "a range goes from low to high, not from " + lowInKindUnit + " to " + highInKindUnit);
            }
        }

        @Override
        public double factorDimensionless(
                double typicalInKindUnit, double normalDimensionless, double uniformFraction) {
            return (lowInKindUnit + (highInKindUnit - lowInKindUnit) * uniformFraction) / typicalInKindUnit;
        }
    }
}
