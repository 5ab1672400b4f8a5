package org.evenkeel.knowledge.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * A measurement after an intravenous infusion, as published.
 *
 * @param id the name in the evidence table
 * @param drug what was given
 * @param infusion the doses, one after the other
 * @param measurand what was measured, and where the blood was drawn
 * @param value the published value
 * @param use whether a model may be validated with it
 * @param evidence where it was published
 */
public record PublishedObservation(
        String id, Drug drug, List<GivenDose> infusion, Measurand measurand, Value value, Use use, Evidence evidence) {

    /** What the observation is good for. */
    public enum Use {
        /** No model of the library was fitted to it. */
        VALIDATE,
        /** A model was fitted to these people: agreement checks the transcription only. */
        SANITY
    }

    /** One step of the infusion: an amount at a constant rate. */
    public record GivenDose(Amount amount, Duration over) {}

    /** A dose of base, for everybody or by weight. */
    public sealed interface Amount {
        /** mg of base. */
        record Absolute(double baseMg) implements Amount {}

        /** mg of base for each kg. */
        record ByWeight(double baseMgPerKg) implements Amount {}
    }

    /** What was published, with its standard deviation between people when that was published too. */
    public sealed interface Value {
        /** A concentration at a time since the start of the infusion. */
        record Concentration(double ngPerMl, Optional<Double> sd, Duration at) implements Value {}

        /** The whole area under the curve. */
        record Area(double ngMinPerMl, Optional<Double> sd) implements Value {}
    }

    public PublishedObservation {
        infusion = List.copyOf(infusion);
    }

    /** The programme as a person of {@code weight} got it. */
    public InfusionProgramme programme(Weight weight) {
        InfusionProgramme.Builder programme = InfusionProgramme.builder(drug);
        for (GivenDose dose : infusion) {
            double baseMg = switch (dose.amount()) {
                case Amount.Absolute a -> a.baseMg();
                case Amount.ByWeight w -> w.baseMgPerKg() * weight.weightKg();
            };
            programme.infuse(BaseDose.ofMg(baseMg), dose.over());
        }
        return programme.build();
    }
}
