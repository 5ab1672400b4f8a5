package org.evenkeel.pharmacology.fit;

import java.util.List;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Parameterisation;
import org.evenkeel.pharmacology.model.Subject;

/** From etas to one person's own parameters, and how these move. Not safe to share between threads. */
final class EtaEffects {

    private final double[] typical;
    private final boolean[] isFraction;
    private final boolean[] onLogit;
    private final int[][] placesOfEta;
    private final double[] own;
    /** For each eta, the slopes of the parameters it acts on. */
    private final double[][] slopes;

    EtaEffects(Parameterisation parameterisation, Subject subject, List<Eta> etas) {
        typical = parameterisation.typicalInKindUnit(subject);
        List<Parameter> parameters = parameterisation.parameters();
        isFraction = new boolean[typical.length];
        for (int i = 0; i < typical.length; i++) {
            isFraction[i] = parameters.get(i).isFraction();
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        onLogit = new boolean[etas.size()];
        placesOfEta = new int[etas.size()][];
        slopes = new double[etas.size()][];
        for (int e = 0; e < onLogit.length; e++) {
            onLogit[e] = etas.get(e).scale() == Eta.Scale.LOGIT;
            placesOfEta[e] = etas.get(e).on().stream().mapToInt(names::indexOf).toArray();
            slopes[e] = new double[placesOfEta[e].length];
        }
        own = new double[typical.length];
    }

    /** The typical person's parameters in canonical units. */
    double[] typicalInKindUnit() {
        return typical.clone();
    }

    /** The parameters of the person with these etas; the array is used again. A fraction is 1 at most. */
    double[] ownInKindUnit(double[] etas, int[] placeOfEta) {
        System.arraycopy(typical, 0, own, 0, own.length);
        for (int e = 0; e < placesOfEta.length; e++) {
            double factor = Math.exp(etas[placeOfEta[e]]);
            for (int place : placesOfEta[e]) {
                own[place] = onLogit[e] ? shifted(own[place], factor) : own[place] * factor;
            }
        }
        for (int e = 0; e < placesOfEta.length; e++) {
            for (int i = 0; i < placesOfEta[e].length; i++) {
                double value = own[placesOfEta[e][i]];
                boolean cut = isFraction[placesOfEta[e][i]] && value >= 1;
                slopes[e][i] = cut ? 0 : onLogit[e] ? value * (1 - value) : value;
            }
        }
        for (int i = 0; i < own.length; i++) {
            own[i] = isFraction[i] ? Math.min(1, own[i]) : own[i];
        }
        return own;
    }

    /** Adds to {@code byEta} what the slopes by the parameters of the last person are as slopes by etas. */
    void addSlopes(double[] byParameter, int[] placeOfEta, double[] byEta) {
        for (int e = 0; e < placesOfEta.length; e++) {
            double sum = 0;
            for (int i = 0; i < placesOfEta[e].length; i++) {
                sum += byParameter[placesOfEta[e][i]] * slopes[e][i];
            }
            byEta[placeOfEta[e]] += sum;
        }
    }

    private static double shifted(double fraction, double factorOfOdds) {
        return fraction * factorOfOdds / (1 - fraction + fraction * factorOfOdds);
    }
}
