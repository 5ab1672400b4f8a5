package org.evenkeel.pharmacology.fit;

/** From etas to one person's own parameters, and how these move. Not safe to share between threads. */
final class EtaEffects {

    private final EtaPlaces etas;
    private final double[] typical;
    private final double[] own;
    /** For each eta, the slopes of the parameters it acts on. */
    private final double[][] slopes;

    EtaEffects(EtaPlaces etas, double[] typicalInKindUnit) {
        this.etas = etas;
        typical = typicalInKindUnit;
        own = new double[typical.length];
        slopes = new double[etas.count()][];
        for (int e = 0; e < slopes.length; e++) {
            slopes[e] = new double[etas.parameters(e).length];
        }
    }

    /** The parameters of the person with these etas; the array is used again. A fraction is 1 at most. */
    double[] ownInKindUnit(double[] values, int[] placeOfEta) {
        System.arraycopy(typical, 0, own, 0, own.length);
        for (int e = 0; e < slopes.length; e++) {
            double factor = Math.exp(values[placeOfEta[e]]);
            for (int place : etas.parameters(e)) {
                own[place] = etas.isOnLogit(e) ? shifted(own[place], factor) : own[place] * factor;
            }
        }
        for (int e = 0; e < slopes.length; e++) {
            int[] places = etas.parameters(e);
            for (int i = 0; i < places.length; i++) {
                double value = own[places[i]];
                boolean cut = etas.isFraction(places[i]) && value >= 1;
                slopes[e][i] = cut ? 0 : etas.isOnLogit(e) ? value * (1 - value) : value;
            }
        }
        for (int i = 0; i < own.length; i++) {
            own[i] = etas.isFraction(i) ? Math.min(1, own[i]) : own[i];
        }
        return own;
    }

    /** Adds to {@code byEta} what the slopes by the parameters of the last person are as slopes by etas. */
    void addSlopes(double[] byParameter, int[] placeOfEta, double[] byEta) {
        for (int e = 0; e < slopes.length; e++) {
            int[] places = etas.parameters(e);
            double sum = 0;
            for (int i = 0; i < places.length; i++) {
                sum += byParameter[places[i]] * slopes[e][i];
            }
            byEta[placeOfEta[e]] += sum;
        }
    }

    private static double shifted(double fraction, double factorOfOdds) {
        return fraction * factorOfOdds / (1 - fraction + fraction * factorOfOdds);
    }
}
