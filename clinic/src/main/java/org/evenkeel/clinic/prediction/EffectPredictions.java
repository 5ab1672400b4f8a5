package org.evenkeel.clinic.prediction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.EffectSimulator;
import org.evenkeel.pharmacology.prediction.SimulationRequest;
import org.evenkeel.pharmacology.prediction.TimeGrid;

/**
 * Acute effects on virtual people. Relations between concentration and effect bend, so they are computed anew for each
 * dose; the last ones are kept. Safe for threads.
 */
final class EffectPredictions {

    private static final double SHOWN_MINUTES = 8 * 60;
    private static final int PEOPLE = 500;
    private static final int KEPT = 100;

    private final AcuteEffects effects;
    private final Solved<Key, EffectPrediction> solved = new Solved<>(KEPT);

    private record Key(String modelId, Map<String, Double> factors, DosingRegimen regimen, Subject subject) {}

    EffectPredictions(AcuteEffects effects) {
        this.effects = effects;
    }

    EffectPrediction of(Question question, Map<String, Double> factors) {
        CompartmentModel model = question.model();
        DosingRegimen regimen = question.regimen();
        return solved.of(new Key(model.id(), factors, regimen, question.subject()), () -> {
            double until = regimen.endMinutes() + SHOWN_MINUTES;
            TimeGrid grid = ConcentrationPredictions.grid(regimen).until(until);
            SimulationRequest request = new SimulationRequest(
                    regimen,
                    question.subject(),
                    Population.standard().withSubjects(PEOPLE),
                    List.of(),
                    grid,
                    until,
                    false);
            return EffectSimulator.of(factors.isEmpty() ? model : model.withFactors(factors), effects)
                    .predict(request, SessionNumber.first());
        });
    }

    /** The effects a page shows, in its order, by their key in scripts. */
    static Optional<String> key(AcuteEffect effect) {
        return switch (effect) {
            case DISSOCIATION_RATING -> Optional.of("dissociation");
            case SYSTOLIC_RISE -> Optional.of("systolic-rise");
            case SEDATION_DEPTH -> Optional.of("sedation");
            case RECEPTOR_OCCUPANCY -> Optional.of("receptor-occupancy");
            case CADSS_MEAN, CADSS_SCORE, DIASTOLIC_RISE -> Optional.empty();
        };
    }

    static boolean isShown(EffectBand band) {
        return key(band.effect()).isPresent();
    }
}
