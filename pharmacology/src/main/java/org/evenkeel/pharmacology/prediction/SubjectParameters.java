package org.evenkeel.pharmacology.prediction;

import java.util.List;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Parameterisation;
import org.evenkeel.pharmacology.model.Variability;

/** Turns typical parameters and etas into one subject's own parameters. Immutable. */
final class SubjectParameters {

    private final boolean[] isFraction;
    private final boolean[] onLogit;
    private final int[][] placesOfEta;

    SubjectParameters(Parameterisation parameterisation, Variability variability) {
        List<Parameter> parameters = parameterisation.parameters();
        isFraction = new boolean[parameters.size()];
        for (int i = 0; i < isFraction.length; i++) {
            isFraction[i] = parameters.get(i).isFraction();
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        List<Eta> etas = variability.etas();
        onLogit = new boolean[etas.size()];
        placesOfEta = new int[etas.size()][];
        for (int e = 0; e < onLogit.length; e++) {
            onLogit[e] = etas.get(e).scale() == Eta.Scale.LOGIT;
            placesOfEta[e] = etas.get(e).on().stream().mapToInt(names::indexOf).toArray();
        }
    }

    /** The subject's parameters in canonical units, without the derived ones; a fraction is 1 at most. */
    double[] inKindUnit(double[] typicalInKindUnit, double[] etas) {
        double[] own = typicalInKindUnit.clone();
        for (int e = 0; e < etas.length; e++) {
            double factor = Math.exp(etas[e]);
            for (int place : placesOfEta[e]) {
                own[place] = onLogit[e] ? shifted(own[place], factor) : own[place] * factor;
            }
        }
        for (int i = 0; i < own.length; i++) {
            own[i] = isFraction[i] ? Math.min(1, own[i]) : own[i];
        }
        return own;
    }

    private static double shifted(double fraction, double factorOfOdds) {
        return fraction * factorOfOdds / (1 - fraction + fraction * factorOfOdds);
    }
}
