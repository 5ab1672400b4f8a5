package org.evenkeel.knowledge.observations;

import java.util.Optional;
import org.evenkeel.pharmacology.dosing.RegimenText;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * A measurement as published.
 *
 * @param id its name
 * @param row the row of the evidence table it stands in; some rows hold two numbers
 * @param people how many people it is the mean of, when known
 * @param given what they were given
 * @param measurand what was measured, and where the blood was drawn
 * @param published the result
 * @param use what it is good for
 * @param why why it is used so; empty when it needs no reason
 * @param miss what is thought to be wrong where the prediction misses it; empty when it does not, or when nobody knows
 * @param evidence where it was published
 */
public record PublishedObservation(
        String id,
        String row,
        Optional<Integer> people,
        Given given,
        Measurand measurand,
        Published published,
        Use use,
        String why,
        String miss,
        Evidence evidence) {

    /**
     * A regimen and a typical person.
     *
     * @param drug what was given
     * @param route by which route
     * @param regimen how much and when
     * @param subject the typical person of the study
     * @param modelId the model to compare with; empty for the default of drug and route
     */
    public record Given(Drug drug, Route route, RegimenText regimen, Subject subject, Optional<String> modelId) {}

    /** What an observation is good for. */
    public enum Use {
        /** Nothing of the default models was made from it: it counts, and it is the test. */
        VALIDATION("validation", true),
        /** Something of a default model was chosen with it: it counts, and is no test. */
        CHOICE("choice", true),
        /** The publication of the model was made from these people: agreement checks the transcription. */
        SAME_PEOPLE("same people", true),
        /** Not measured: what the authors' own model gives; checks the transcription. */
        MODEL_OUTPUT("model output", true),
        /** Compared and shown, but not counted, for the reason it gives. */
        NOT_COUNTED("not counted", false),
        /** People or a preparation that no model of the library describes. */
        OUT_OF_SCOPE("out of scope", false),
        /** Nothing the models predict corresponds to it. */
        NOT_COMPUTABLE("not computable", false);

        private final String words;
        private final boolean counts;

        Use(String words, boolean counts) {
            this.words = words;
            this.counts = counts;
        }

        /** The name for a person. */
        public String words() {
            return words;
        }

        /** Whether it enters the summaries. */
        public boolean counts() {
            return counts;
        }

        /** Whether a prediction is made for it. */
        public boolean isCompared() {
            return this != OUT_OF_SCOPE && this != NOT_COMPUTABLE;
        }
    }
}
