package org.evenkeel.pharmacology.effect;

import java.util.List;
import java.util.Optional;

/** The acute effects of one plan: bands, and in words what cannot be said. Immutable. */
public final class EffectPrediction {

    /**
     * An effect for which there is no curve.
     *
     * @param description the effect
     * @param words why, for a person
     */
    public record NotPredicted(EffectDescription description, String words) {}

    private final EffectKnowledge knowledge;
    private final EffectSetting setting;
    private final double[] timesMinutes;
    private final List<EffectBand> bands;
    private final List<NotPredicted> notPredicted;

    EffectPrediction(
            EffectKnowledge knowledge,
            EffectSetting setting,
            double[] timesMinutes,
            List<EffectBand> bands,
            List<NotPredicted> notPredicted) {
        this.knowledge = knowledge;
        this.setting = setting;
        this.timesMinutes = timesMinutes.clone();
        this.bands = List.copyOf(bands);
        this.notPredicted = List.copyOf(notPredicted);
    }

    /** For what it was predicted. */
    public EffectSetting setting() {
        return setting;
    }

    /** Minutes since the start, a copy. */
    public double[] timesMinutes() {
        return timesMinutes.clone();
    }

    /** The effects that could be computed. */
    public List<EffectBand> bands() {
        return bands;
    }

    /** The band of one effect, or empty when it is among {@link #notPredicted()}. */
    public Optional<EffectBand> band(AcuteEffect effect) {
        return bands.stream().filter(b -> b.effect() == effect).findFirst();
    }

    /** The effects that could not, each with its reason. */
    public List<NotPredicted> notPredicted() {
        return notPredicted;
    }

    /** What nobody has published as a curve, with the single values that were. */
    public List<EffectStatement> notKnown() {
        return knowledge.notKnown();
    }

    /** What the bands hold and what they leave out; to stand beside every curve. */
    public String label() {
        return knowledge.words().bands();
    }
}
