package org.evenkeel.pharmacology.effect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of acute effects: every parameter with its spread, source and status, so that a person can see
 * what a curve is made of. Immutable.
 */
public final class EffectKnowledge {

    private final Map<EffectParameter, EffectParameterValue> parameters;
    private final Map<AcuteEffect, EffectDescription> descriptions;
    private final List<EffectStatement> notKnown;
    private final List<EffectStatement> statements;
    private final List<Incidences> incidences;
    private final Words words;

    /**
     * Sentences about predictions as a whole.
     *
     * @param bands what the bands hold and leave out
     * @param missingDriver said of an effect whose driving concentration the model does not predict
     * @param otherSite said of an effect that is driven by blood from another site than it belongs to; {@code {needed}}
     *     and {@code {used}} stand for the sites
     */
    public record Words(String bands, String missingDriver, String otherSite) {}

    /**
     * Takes all of it.
     *
     * @throws IllegalArgumentException when a parameter or an effect is missing or here twice
     */
    public EffectKnowledge(
            List<EffectParameterValue> parameters,
            List<EffectDescription> descriptions,
            List<EffectStatement> notKnown,
            List<EffectStatement> statements,
            List<Incidences> incidences,
            Words words) {
        this.parameters = new EnumMap<>(EffectParameter.class);
        parameters.forEach(p -> once(this.parameters.put(p.parameter(), p), p.parameter()));
        this.descriptions = new EnumMap<>(AcuteEffect.class);
        descriptions.forEach(d -> once(this.descriptions.put(d.effect(), d), d.effect()));
        for (EffectParameter parameter : EffectParameter.values()) {
            present(this.parameters, parameter);
        }
        for (AcuteEffect effect : AcuteEffect.values()) {
            present(this.descriptions, effect);
        }
        this.notKnown = List.copyOf(notKnown);
        this.statements = List.copyOf(statements);
        this.incidences = List.copyOf(incidences);
        this.words = words;
    }

    private static void once(@Nullable Object before, Enum<?> key) {
        if (before != null) {
            throw new IllegalArgumentException(key + " is here twice");
        }
    }

    private static void present(Map<?, ?> known, Enum<?> key) {
        if (!known.containsKey(key)) {
            throw new IllegalArgumentException(key + " is missing");
        }
    }

    /** All parameters, in the order of the enum. */
    public List<EffectParameterValue> parameters() {
        return List.copyOf(parameters.values());
    }

    /** What is known of one parameter. */
    public EffectParameterValue parameter(EffectParameter parameter) {
        return Objects.requireNonNull(parameters.get(parameter));
    }

    /** All descriptions, in the order of the enum. */
    public List<EffectDescription> descriptions() {
        return List.copyOf(descriptions.values());
    }

    /** What a person must be told of one effect. */
    public EffectDescription description(AcuteEffect effect) {
        return Objects.requireNonNull(descriptions.get(effect));
    }

    /** What is not known as a curve, with the single values that were published. */
    public List<EffectStatement> notKnown() {
        return notKnown;
    }

    /** Other published findings. */
    public List<EffectStatement> statements() {
        return statements;
    }

    /** How often people notice what. */
    public List<Incidences> incidences() {
        return incidences;
    }

    /** Sentences about predictions as a whole. */
    public Words words() {
        return words;
    }
}
