package org.evenkeel.pharmacology.prediction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.EffectDraw;
import org.evenkeel.pharmacology.effect.EffectLevel;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.EffectSamples;
import org.evenkeel.pharmacology.effect.EffectSetting;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.CompartmentModel;

/**
 * Predicts acute effects with one model: each person's concentrations, effect sites among them, come from the person's
 * own body exactly; what they do comes from {@link AcuteEffects}. Person number 17 of a seed is the same one here and in
 * a {@link Simulator}. Immutable; share it between threads.
 */
public final class EffectSimulator {

    /** Bands of effects no longer move visibly beyond so many people; the first of a larger population are taken. */
    private static final int MOST_PEOPLE = 2000;

    private final CompartmentModel model;
    private final AcuteEffects effects;

    private EffectSimulator(CompartmentModel model, AcuteEffects effects) {
        this.model = model;
        this.effects = effects;
    }

    /** A simulator of {@code effects} with {@code model}. */
    public static EffectSimulator of(CompartmentModel model, AcuteEffects effects) {
        return new EffectSimulator(model, effects);
    }

    /** All reasons for spread: for the next person, see {@link EffectSetting#of}. */
    public EffectPrediction predict(SimulationRequest request, SessionNumber session) {
        return predict(
                request,
                EffectSetting.of(
                        request.regimen().drug(), session, request.people().seed()));
    }

    /**
     * Predicts at the times of the request; its wanted concentrations, horizon and residual scatter play no part.
     *
     * @param setting for what; {@link EffectLevel}s that are left out stay typical
     * @throws IllegalArgumentException when the model does not describe the drug or a route
     */
    public EffectPrediction predict(SimulationRequest request, EffectSetting setting) {
        DriverPlan plan = DriverPlan.of(model.forDrug(setting.drug()), effects, setting);
        double[] times = request.grid().minutes();
        int n = request.people().subjects() == 1 ? 0 : Math.min(request.people().subjects(), MOST_PEOPLE);
        EffectSamples samples = effects.samples(times, n, setting);
        samples.typical(plan.write(plan.runs(request), effects.typical(), Optional.empty(), times.length));
        int parts = Math.min(n, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> {
            List<DriverPlan.Run> own = plan.runs(request);
            for (int person = (int) ((long) n * part / parts); person < (long) n * (part + 1) / parts; person++) {
                EffectDraw draw = effects.draw(person, setting);
                samples.subject(person, plan.write(own, draw, Optional.of(person), times.length));
            }
        });
        return samples.prediction();
    }
}
