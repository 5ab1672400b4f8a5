package org.evenkeel.clinic.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.EffectSimulator;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.SimulationRequest;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * What is predicted from what the pump really did, for people like this one. A prediction changes only when the pump
 * does, so the last ones are kept.
 */
public final class SessionPredictor {
    static final Measurand VENOUS_KETAMINE = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);
    static final Measurand VENOUS_NORKETAMINE = new Measurand(Analyte.NORKETAMINE, SamplingSite.VENOUS);

    /** The effects on the page, from top to bottom. */
    static final List<AcuteEffect> SHOWN = List.of(AcuteEffect.DISSOCIATION_RATING, AcuteEffect.SYSTOLIC_RISE);

    private static final int SHOWN_AFTER_MINUTES = 120;
    private static final int KEPT = 200;
    private static final double SOME_MG = 35;
    private static final int SOME_MINUTES = 40;
    private static final double SOME_KG = 70;
    private static final double SOME_YEARS = 40;
    /** Enough for bands of an effect, whose spread is wide, and half the time of the usual thousand. */
    private static final Population OF_EFFECTS = Population.standard().withSubjects(500);

    private final Predictor concentrations;
    private final AcuteEffects effects;
    private final Map<Key, Predicted> kept = new ConcurrentHashMap<>();

    private record Key(DosingRegimen regimen, double untilMinutes, Subject subject, int session) {}

    /** Concentrations and effects of a regimen at the same times. */
    record Predicted(DosingRegimen regimen, TimeGrid grid, PredictionBands concentrations, EffectPrediction effects) {}

    public SessionPredictor(Predictor concentrations, AcuteEffects effects) {
        this.concentrations = concentrations;
        this.effects = effects;
    }

    CompartmentModel model() {
        return concentrations.model();
    }

    AcuteEffects effects() {
        return effects;
    }

    /** What stands beside each effect that is shown, whoever the patient is. */
    public List<EffectNote> notes() {
        DosingRegimen any = DosingRegimen.single(
                model().drug(), Route.INTRAVENOUS, BaseDose.ofMg(SOME_MG), Duration.ofMinutes(SHOWN_AFTER_MINUTES));
        Subject anybody = new Subject(Weight.ofKg(SOME_KG), Age.ofYears(SOME_YEARS));
        SimulationRequest request = new SimulationRequest(
                any, anybody, OF_EFFECTS.withSubjects(1), List.of(), TimeGrid.ofMinutes(0, 1), 1, false);
        EffectPrediction typical = EffectSimulator.of(model(), effects).predict(request, SessionNumber.first());
        return SHOWN.stream()
                .flatMap(e -> typical.band(e).stream())
                .map(b -> EffectNote.of(b, effects.knowledge()))
                .toList();
    }

    /** Predicts for somebody who does not exist; another {@code round}, another dose, so that nothing comes from memory. */
    public void rehearse(int round) {
        BaseDose dose = BaseDose.ofMg(SOME_MG + round);
        of(
                InfusionProgramme.constant(model().drug(), dose, Duration.ofMinutes(SOME_MINUTES)),
                new Subject(Weight.ofKg(SOME_KG), Age.ofYears(SOME_YEARS)),
                SessionNumber.of(round));
    }

    Predicted of(InfusionProgramme programme, Subject subject, SessionNumber session) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        DosingRegimen regimen = DosingRegimen.of(programme);
        double until = Math.ceil(programme.durationMinutes()) + SHOWN_AFTER_MINUTES;
        return kept.computeIfAbsent(
                new Key(regimen, until, subject, session.number()), key -> predicted(key, programme, session));
    }

    private Predicted predicted(Key key, InfusionProgramme programme, SessionNumber session) {
        TimeGrid grid = TimeGrid.every(1, key.untilMinutes()).withBreaksOf(programme);
        List<Measurand> wanted = Stream.of(VENOUS_KETAMINE, VENOUS_NORKETAMINE)
                .filter(model().measurands()::contains)
                .toList();
        PredictionBands bands = concentrations.bands(key.regimen(), key.subject(), Population.standard(), grid, wanted);
        SimulationRequest request = new SimulationRequest(
                key.regimen(), key.subject(), OF_EFFECTS, List.of(), grid, key.untilMinutes(), false);
        return new Predicted(
                key.regimen(), grid, bands, EffectSimulator.of(model(), effects).predict(request, session));
    }
}
