package org.evenkeel.pharmacology.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a list of substances does to one plan.
 *
 * @param findings one or more for each name that was typed, in its order
 * @param factorsDimensionless what typical values of the model are multiplied by; empty when nothing is applied
 * @param cautions about the factors as a whole
 */
public record InteractionAssessment(
        List<InteractionFinding> findings, Map<String, Double> factorsDimensionless, List<String> cautions) {

    public InteractionAssessment {
        findings = List.copyOf(findings);
        factorsDimensionless = Map.copyOf(factorsDimensionless);
        cautions = List.copyOf(cautions);
    }

    /** Whether a curve made with the factors differs from one made without. */
    public boolean changesTheCurve() {
        return !factorsDimensionless.isEmpty();
    }

    /** Everything a person must read, one sentence after the other. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        for (InteractionFinding finding : findings) {
            all.add(finding.words());
            if (finding instanceof InteractionFinding.Applied applied) {
                all.addAll(applied.cautions());
            }
        }
        all.addAll(cautions);
        return List.copyOf(all);
    }
}
