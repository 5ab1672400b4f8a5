package org.evenkeel.pharmacology.effect;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * What a person must be told of an effect.
 *
 * @param effect which one
 * @param title its name for a person
 * @param unitWords the unit, such as {@code mmHg}
 * @param formula how it follows from concentration, for a person who checks
 * @param site where the blood is drawn that its parameters belong to; empty when that was not published
 * @param drugs for which it was published
 * @param elsewhere what is said when another drug is given
 * @param uses its parameters
 * @param cautions what to know before reading the curve
 * @param evidence where the relation comes from
 */
public record EffectDescription(
        AcuteEffect effect,
        String title,
        String unitWords,
        String formula,
        Optional<SamplingSite> site,
        List<Drug> drugs,
        Optional<String> elsewhere,
        List<EffectParameter> uses,
        List<String> cautions,
        Evidence evidence) {

    public EffectDescription {
        drugs = List.copyOf(drugs);
        uses = List.copyOf(uses);
        cautions = List.copyOf(cautions);
        if (drugs.isEmpty() || uses.isEmpty()) {
            throw new IllegalArgumentException(effect + " needs a drug and a parameter");
        }
        if (drugs.size() < Drug.values().length == elsewhere.isEmpty()) {
            throw new IllegalArgumentException(
                    effect + " must say what holds for the other drug, exactly when there is another one");
        }
    }
}
