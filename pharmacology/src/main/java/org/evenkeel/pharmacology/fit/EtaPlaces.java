package org.evenkeel.pharmacology.fit;

import java.util.List;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Parameterisation;

/** Which parameters each eta of a model changes, and how; names resolved to places once. Immutable. */
final class EtaPlaces {

    private final boolean[] isFraction;
    private final boolean[] onLogit;
    private final int[][] parameters;

    EtaPlaces(Parameterisation parameterisation, List<Eta> etas) {
        List<Parameter> all = parameterisation.parameters();
        List<String> names = all.stream().map(Parameter::name).toList();
        isFraction = new boolean[all.size()];
        for (int i = 0; i < isFraction.length; i++) {
            isFraction[i] = all.get(i).isFraction();
        }
        onLogit = new boolean[etas.size()];
        parameters = new int[etas.size()][];
        for (int e = 0; e < onLogit.length; e++) {
            onLogit[e] = etas.get(e).scale() == Eta.Scale.LOGIT;
            parameters[e] = etas.get(e).on().stream().mapToInt(names::indexOf).toArray();
        }
    }

    int count() {
        return parameters.length;
    }

    int[] parameters(int eta) {
        return parameters[eta];
    }

    boolean isOnLogit(int eta) {
        return onLogit[eta];
    }

    /** Whether a parameter is a part of a whole, so that nobody has more than 1 of it. */
    boolean isFraction(int parameter) {
        return isFraction[parameter];
    }
}
