package org.evenkeel.pharmacology.model;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * What a model is.
 *
 * @param id stable name, such as {@code otto-2021}
 * @param alsoKnownAs names that other catalogues use
 * @param title one line for a person
 * @param drug what is given
 * @param people whom it was made from
 * @param evidence the model as a whole
 * @param cautions what a person who reads its curves must know
 */
public record ModelDescription(
        String id,
        List<String> alsoKnownAs,
        String title,
        Drug drug,
        People people,
        Evidence evidence,
        List<String> cautions) {

    public ModelDescription {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        cautions = List.copyOf(cautions);
    }

    ModelDescription of(Drug other) {
        return new ModelDescription(id, alsoKnownAs, title, other, people, evidence, cautions);
    }
}
