package org.evenkeel.clinic.prediction;

import java.util.List;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.pharmacology.model.CompartmentModel;

/**
 * What every curve says of itself.
 *
 * @param id stable name
 * @param label author and year
 * @param title one line
 * @param people whom it was made from
 * @param evidence source and status
 * @param cautions what to know before reading its curves
 */
public record ModelFacts(
        String id, String label, String title, String people, EvidenceView evidence, List<String> cautions) {

    public ModelFacts {
        cautions = List.copyOf(cautions);
    }

    /** The facts of a model. */
    public static ModelFacts of(CompartmentModel model) {
        return new ModelFacts(
                model.id(),
                ModelLabel.of(model),
                model.title(),
                model.description().people().describes(),
                EvidenceView.of(model.evidence()),
                model.cautions());
    }
}
