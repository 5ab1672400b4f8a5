package org.evenkeel.benchmarks.pharmacology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.fit.EffectPrior;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.fit.PatientFitter;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** The patient whose fit is timed: 35 mg over 40 minutes, five venous samples, and in a second fit ratings and pressure. */
final class OnePatient {

    static final Measurand VENOUS = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);

    private static final int DRAWS = 1000;
    private static final double DAY_MINUTES = 1440;
    private static final int SESSIONS = 6;

    private final Subject subject = new Subject(Weight.ofKg(70), Age.ofYears(44));
    private final DosingRegimen session =
            DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
    private final TimeGrid month = TimeGrid.every(60, 28 * DAY_MINUTES);
    private final DosingRegimen plan;
    private final List<Observation> samples = new ArrayList<>();
    private final List<Observation> everything;
    private final PatientFitter ofSamples;
    private final PatientFitter ofEverything;

    /** A patient fitted with the model named so. */
    OnePatient(String modelId) {
        List<Administration> doses = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            doses.add(new Administration(Route.INTRAVENOUS, i * 4 * DAY_MINUTES, BaseDose.ofMg(35), 40));
        }
        plan = new DosingRegimen(Drug.RACEMIC_KETAMINE, doses);
        double[][] venous = {{20, 150}, {40, 235}, {60, 110}, {120, 58}, {240, 31}};
        for (double[] at : venous) {
            samples.add(new Observation.Concentration(VENOUS, at[0], at[1]));
        }
        everything = new ArrayList<>(samples);
        everything.addAll(List.of(
                new Observation.Dissociation(20, 5),
                new Observation.Dissociation(40, 7),
                new Observation.PressureRise(20, 10),
                new Observation.PressureRise(40, 18)));
        ofSamples = PatientFitter.of(ModelLibrary.load().model(modelId));
        ofEverything = ofSamples.withEffects(EffectPrior.of(EffectLibrary.load()));
    }

    /** From records to estimates, five concentrations. */
    PatientFit fitSamples() {
        return ofSamples.fit(subject, session, samples);
    }

    /** From records to estimates, with two ratings and two pressures. */
    PatientFit fitEverything() {
        return ofEverything.fit(subject, session, everything);
    }

    /** From records to the bands of 1,000 draws over 28 days by the hour, six infusions. */
    PredictionBands month() {
        return fitEverything().posterior(DRAWS, 7).bands(plan, month, List.of(VENOUS));
    }

    /** What a server does in the background when it starts. */
    void warmUp() {
        ofEverything.warmUp();
    }
}
