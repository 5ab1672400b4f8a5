package org.evenkeel.clinic.session;

import java.util.List;
import java.util.Locale;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.EffectParameterValue;

/**
 * What must be said of a predicted effect beside its curve.
 *
 * @param key its name in the page's data
 * @param status of the weakest part of it
 * @param parts the numbers it is made of, each with source and status
 */
public record EffectNote(
        String key,
        String title,
        String unit,
        String formula,
        String status,
        String source,
        List<String> cautions,
        List<String> parts) {

    public EffectNote {
        cautions = List.copyOf(cautions);
        parts = List.copyOf(parts);
    }

    static String key(AcuteEffect effect) {
        return effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EffectNote of(EffectBand band, EffectKnowledge knowledge) {
        var description = band.description();
        return new EffectNote(
                key(band.effect()),
                description.title(),
                description.unitWords(),
                description.formula(),
                band.weakestStatus().words(),
                description.evidence().source() + " ("
                        + description.evidence().status().words() + ")",
                band.cautions(),
                description.uses().stream()
                        .map(p -> part(p, knowledge.parameter(p)))
                        .toList());
    }

    private static String part(EffectParameter parameter, EffectParameterValue value) {
        String name = parameter.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name + ": " + value.meaning() + ". " + value.evidence().source() + " ("
                + value.evidence().status().words() + ")";
    }
}
