package org.evenkeel.pharmacology.fit;

/**
 * How readings scatter around what the model predicts for this person. All likelihoods are exact for the model as
 * published; the spread is taken at the prediction, not at the reading.
 */
sealed interface Scatter {

    /** A prediction below this part of the reading is taken as this much: the logarithm of 0 says nothing. */
    double LEAST_PART = 1e-9;

    /** Judges {@code reading} against the prediction. */
    void judge(double predicted, double reading, Bound bound, Misfit into);

    /** How many standard deviations a reading lies above the prediction. */
    double standardised(double predicted, double reading);

    /** Normal on the log scale. */
    record LogNormal(double sd) implements Scatter {

        @Override
        public void judge(double predicted, double reading, Bound bound, Misfit into) {
            double f = Math.max(predicted, LEAST_PART * reading);
            double r = Math.log(reading / f) / sd;
            switch (bound) {
                case VALUE -> into.set(0.5 * r * r, -r / (sd * f), 1 / (sd * sd * f * f));
                case AT_MOST -> Scatter.below(r, -1 / (sd * f), into);
                case AT_LEAST -> Scatter.below(-r, 1 / (sd * f), into);
            }
        }

        @Override
        public double standardised(double predicted, double reading) {
            return Math.log(reading / Math.max(predicted, LEAST_PART * reading)) / sd;
        }
    }

    /**
     * Normal, with a variance of additive squared plus (proportional x prediction) squared. With {@code degrees} finite
     * it is Student's t with that many degrees of freedom and the same variance: a reading far out then pulls little.
     */
    record Normal(double additiveSd, double proportional, double degrees) implements Scatter {

        /** A reading is never trusted to more than this part of itself. */
        private static final double FINEST = 1e-3;

        @Override
        public void judge(double predicted, double reading, Bound bound, Misfit into) {
            double variance = variance(predicted, reading);
            double sd = Math.sqrt(variance);
            double r = (reading - predicted) / sd;
            double growth = proportional * proportional * predicted / variance;
            switch (bound) {
                case VALUE -> {
                    if (Double.isFinite(degrees)) {
                        student(r, sd, growth, into);
                    } else {
                        into.set(
                                0.5 * r * r + Math.log(sd),
                                -r / sd + growth * (1 - r * r),
                                1 / variance + 2 * growth * growth);
                    }
                }
                case AT_MOST -> Scatter.below(r, -1 / sd - r * growth, into);
                case AT_LEAST -> Scatter.below(-r, 1 / sd + r * growth, into);
            }
        }

        private void student(double r, double sd, double growth, Misfit into) {
            double scale = sd * Math.sqrt((degrees - 2) / degrees);
            double q = r * sd / scale;
            double pull = (degrees + 1) / (degrees + q * q);
            into.set(
                    0.5 * (degrees + 1) * Math.log1p(q * q / degrees) + Math.log(scale),
                    -pull * q / scale + growth * (1 - pull * q * q),
                    (degrees + 1) / (degrees + 3) / (scale * scale) + 2 * degrees / (degrees + 3) * growth * growth);
        }

        private double variance(double predicted, double reading) {
            double relative = proportional * predicted;
            double least = FINEST * reading;
            return additiveSd * additiveSd + relative * relative + least * least;
        }

        @Override
        public double standardised(double predicted, double reading) {
            return (reading - predicted) / Math.sqrt(variance(predicted, reading));
        }
    }

    /** All that is known is that the scatter stayed below {@code u}, which moves with the prediction by {@code du}. */
    private static void below(double u, double du, Misfit into) {
        double slope = NormalTail.slopeOfLogBelow(u);
        into.set(-NormalTail.logBelow(u), -slope * du, Math.max(0, slope * (slope + u)) * du * du);
    }
}
