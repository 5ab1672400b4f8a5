package org.evenkeel.clinic.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.evenkeel.clinic.prediction.Treatment;
import org.evenkeel.knowledge.models.ModelLibrary;
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
import org.evenkeel.pharmacology.substance.Drug;
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

    /** For the hour ahead, drawn while a slider moves. */
    private static final Population AHEAD = Population.standard().withSubjects(300);

    private final Predictor concentrations;
    private final AcuteEffects effects;
    private final Optional<ModelLibrary> models;
    private final Map<Key, Predicted> kept = new ConcurrentHashMap<>();

    private record Key(
            CompartmentModel model, DosingRegimen regimen, double untilMinutes, Subject subject, int session) {}

    /**
     * Concentrations and effects of a regimen at the same times.
     *
     * @param parent the medicine itself, where the model has it
     */
    record Predicted(
            CompartmentModel model,
            DosingRegimen regimen,
            TimeGrid grid,
            Measurand parent,
            PredictionBands concentrations,
            EffectPrediction effects) {}

    /** For infusions alone. */
    public SessionPredictor(Predictor concentrations, AcuteEffects effects) {
        this(concentrations, effects, Optional.empty());
    }

    /** @param models which model answers for a drug and a route; empty for infusions alone */
    public SessionPredictor(Predictor concentrations, AcuteEffects effects, Optional<ModelLibrary> models) {
        this.concentrations = concentrations;
        this.effects = effects;
        this.models = models;
    }

    /** The model of a treatment; empty when there is none. */
    Optional<CompartmentModel> modelOf(Treatment treatment) {
        return treatment.drug() == model().drug() && treatment.route() == Route.INTRAVENOUS
                ? Optional.of(model())
                : models.flatMap(m -> m.defaultFor(treatment.drug(), treatment.route()));
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
        return of(model(), DosingRegimen.of(programme), programme.durationMinutes(), subject, session);
    }

    /** @param lastsMinutes how long it is given, pauses at its end included */
    Predicted of(
            CompartmentModel model,
            DosingRegimen regimen,
            double lastsMinutes,
            Subject subject,
            SessionNumber session) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        double until = Math.ceil(lastsMinutes) + SHOWN_AFTER_MINUTES;
        return kept.computeIfAbsent(
                new Key(model, regimen, until, subject, session.number()), key -> predicted(key, session));
    }

    /** Concentrations in the hour ahead; of fewer people, for it is drawn while a slider moves. */
    PredictionBands concentrationsAhead(DosingRegimen regimen, TimeGrid grid, Subject subject) {
        return concentrations.bands(regimen, subject, AHEAD, grid, List.of(VENOUS_KETAMINE));
    }

    /** Effects in the hour ahead, likewise. */
    EffectPrediction effectsAhead(DosingRegimen regimen, TimeGrid grid, Subject subject, SessionNumber session) {
        double[] minutes = grid.minutes();
        SimulationRequest request =
                new SimulationRequest(regimen, subject, AHEAD, List.of(), grid, minutes[minutes.length - 1], false);
        return EffectSimulator.of(model(), effects).predict(request, session);
    }

    /** Effects of some infusion in a person like this: for what stands beside a curve, not for the curve. */
    EffectPrediction typicalEffects(Subject subject, SessionNumber session) {
        DosingRegimen any = DosingRegimen.single(
                model().drug(), Route.INTRAVENOUS, BaseDose.ofMg(SOME_MG), Duration.ofMinutes(SOME_MINUTES));
        SimulationRequest request = new SimulationRequest(
                any, subject, OF_EFFECTS.withSubjects(1), List.of(), TimeGrid.ofMinutes(0, 1), 1, false);
        return EffectSimulator.of(model(), effects).predict(request, session);
    }

    private Predicted predicted(Key key, SessionNumber session) {
        TimeGrid grid = TimeGrid.every(1, key.untilMinutes()).withBreaksOf(key.regimen());
        Measurand parent = parent(key.model());
        List<Measurand> wanted = Stream.of(parent, VENOUS_NORKETAMINE)
                .filter(key.model().measurands()::contains)
                .toList();
        Predictor predictor = key.model().equals(model()) ? concentrations : Predictor.of(key.model());
        PredictionBands bands = predictor.bands(key.regimen(), key.subject(), Population.standard(), grid, wanted);
        SimulationRequest request = new SimulationRequest(
                key.regimen(), key.subject(), OF_EFFECTS, List.of(), grid, key.untilMinutes(), false);
        return new Predicted(
                key.model(),
                key.regimen(),
                grid,
                parent,
                bands,
                EffectSimulator.of(key.model(), effects).predict(request, session));
    }

    /** What a level of the medicine itself is called in a model: venous before arterial. */
    private static Measurand parent(CompartmentModel model) {
        Analyte analyte = model.drug() == Drug.S_KETAMINE ? Analyte.S_KETAMINE : Analyte.KETAMINE;
        return Stream.of(
                        new Measurand(analyte, SamplingSite.VENOUS),
                        VENOUS_KETAMINE,
                        new Measurand(analyte, SamplingSite.ARTERIAL))
                .filter(model.measurands()::contains)
                .findFirst()
                .orElse(VENOUS_KETAMINE);
    }
}
