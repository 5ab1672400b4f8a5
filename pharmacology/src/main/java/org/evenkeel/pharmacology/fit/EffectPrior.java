package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.Distribution;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectLevel;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.EffectParameterValue;
import org.evenkeel.pharmacology.effect.EffectSpread;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * What is known of a person's sensitivity before the first reading: the published spreads of the parameters that ratings
 * and pressure hang on, each taken as normal on the log scale with the same variance. For one person, the uncertainty of
 * a published mean, the difference between clinics and that between people can't be told apart, and are added; what
 * differs between sessions stays apart and begins anew each time.
 */
public final class EffectPrior {

    /** The parameters that are fitted, in the order of their etas. */
    static final List<EffectParameter> FITTED = List.of(
            EffectParameter.EQUILIBRATION_HALF_LIFE,
            EffectParameter.C50,
            EffectParameter.STEEPNESS,
            EffectParameter.PRESSURE_HALF_LIFE,
            EffectParameter.PRESSURE_SLOPE);

    private static final double SD_OF_95 = 2 * 1.959963984540054;

    private final Map<EffectParameter, Double> typical = new EnumMap<>(EffectParameter.class);
    private final List<FitEta> etas = new ArrayList<>();
    private final Map<AcuteEffect, Set<Drug>> drugs = new EnumMap<>(AcuteEffect.class);
    private final Map<AcuteEffect, SamplingSite> sites = new EnumMap<>(AcuteEffect.class);

    private EffectPrior(EffectKnowledge knowledge) {
        knowledge.parameters().forEach(p -> typical.put(p.parameter(), p.typicalInKindUnit()));
        for (EffectParameter parameter : FITTED) {
            EffectParameterValue value = knowledge.parameter(parameter);
            etas.add(eta(value, Eta.Level.SUBJECT, variance(value, false)));
        }
        EffectParameterValue slope = knowledge.parameter(EffectParameter.PRESSURE_SLOPE);
        etas.add(eta(slope, Eta.Level.OCCASION, variance(slope, true)));
        knowledge.descriptions().forEach(d -> {
            drugs.put(d.effect(), Set.copyOf(d.drugs()));
            d.site().ifPresent(site -> sites.put(d.effect(), site));
        });
    }

    /** What {@code knowledge} says. */
    public static EffectPrior of(EffectKnowledge knowledge) {
        return new EffectPrior(knowledge);
    }

    private static FitEta eta(EffectParameterValue value, Eta.Level level, double variance) {
        String name =
                value.parameter().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new FitEta(
                level == Eta.Level.OCCASION ? name + "-of-session" : name,
                List.of(name),
                level,
                variance,
                value.evidence());
    }

    private static double variance(EffectParameterValue value, boolean betweenSessions) {
        double sum = 0;
        for (EffectSpread spread : value.spreads()) {
            if ((spread.level() == EffectLevel.BETWEEN_SESSIONS) == betweenSessions) {
                sum += logVariance(spread.distribution());
            }
        }
        return sum;
    }

    /** The variance of the logarithm. */
    static double logVariance(Distribution spread) {
        return switch (spread) {
            case Distribution.LogNormal95 ends -> {
                double sd = Math.log(ends.highInKindUnit() / ends.lowInKindUnit()) / SD_OF_95;
                yield sd * sd;
            }
            case Distribution.LogNormalCv cv -> Math.log1p(cv.cvFraction() * cv.cvFraction());
            case Distribution.Uniform ends -> {
                double middle = (ends.lowInKindUnit() + ends.highInKindUnit()) / 2;
                double width = (ends.highInKindUnit() - ends.lowInKindUnit()) / middle;
                yield width * width / 12;
            }
        };
    }

    List<FitEta> etas() {
        return List.copyOf(etas);
    }

    double typicalInKindUnit(EffectParameter parameter) {
        return Objects.requireNonNull(typical.get(parameter));
    }

    boolean holdsFor(AcuteEffect effect, Drug drug) {
        return drugs.getOrDefault(effect, Set.of()).contains(drug);
    }

    /** Where the blood is drawn that the effect's parameters belong to; empty when that was not published. */
    Optional<SamplingSite> site(AcuteEffect effect) {
        return Optional.ofNullable(sites.get(effect));
    }

    /** The place of a parameter's eta among {@link #etas()}. */
    static int place(EffectParameter parameter) {
        return FITTED.indexOf(parameter);
    }

    /** The place of what the slope of pressure adds in one session. */
    static int placeOfSessionSlope() {
        return FITTED.size();
    }
}
