package org.evenkeel.pharmacology.fit;

/** From a concentration to what is read. */
sealed interface Link {

    double RATING_TOP = 10;

    /** The reading expected at this concentration of the person with these etas. */
    double value(double ngPerMl, double[] etas);

    /**
     * How it moves with the concentration.
     *
     * @param byEta has added what its own etas do
     */
    double slope(double ngPerMl, double[] etas, double[] byEta);

    /** The concentration itself. */
    record Identity() implements Link {

        @Override
        public double value(double ngPerMl, double[] etas) {
            return ngPerMl;
        }

        @Override
        public double slope(double ngPerMl, double[] etas, double[] byEta) {
            return 1;
        }
    }

    /**
     * 10 C^g / (C50^g + C^g) of the part of the concentration that acts.
     *
     * @param acting that part
     * @param c50 ng/mL of what acts, typical
     * @param steepness g, typical
     * @param etaOfC50 place of its eta
     * @param etaOfSteepness place of its eta
     */
    record Rating(double acting, double c50, double steepness, int etaOfC50, int etaOfSteepness) implements Link {

        @Override
        public double value(double ngPerMl, double[] etas) {
            return ngPerMl > 0 ? RATING_TOP / (1 + Math.exp(-logOdds(ngPerMl, etas))) : 0;
        }

        @Override
        public double slope(double ngPerMl, double[] etas, double[] byEta) {
            if (!(ngPerMl > 0)) {
                return 0;
            }
            double odds = logOdds(ngPerMl, etas);
            double part = 1 / (1 + Math.exp(-odds));
            double byOdds = RATING_TOP * part * (1 - part);
            double g = steepness * Math.exp(etas[etaOfSteepness]);
            byEta[etaOfC50] -= byOdds * g;
            byEta[etaOfSteepness] += byOdds * odds;
            return byOdds * g / ngPerMl;
        }

        private double logOdds(double ngPerMl, double[] etas) {
            return steepness * Math.exp(etas[etaOfSteepness]) * (Math.log(acting * ngPerMl / c50) - etas[etaOfC50]);
        }
    }

    /**
     * Proportional.
     *
     * @param perNgPerMl mmHg for each ng/mL, typical
     * @param eta place of the person's eta
     * @param etaOfSession place of the session's
     */
    record Rise(double perNgPerMl, int eta, int etaOfSession) implements Link {

        @Override
        public double value(double ngPerMl, double[] etas) {
            return own(etas) * ngPerMl;
        }

        @Override
        public double slope(double ngPerMl, double[] etas, double[] byEta) {
            double slope = own(etas);
            byEta[eta] += slope * ngPerMl;
            byEta[etaOfSession] += slope * ngPerMl;
            return slope;
        }

        private double own(double[] etas) {
            return perNgPerMl * Math.exp(etas[eta] + etas[etaOfSession]);
        }
    }
}
