package org.evenkeel.pharmacology.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.pharmacology.effect.EffectPrediction.NotPredicted;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.jspecify.annotations.Nullable;

/**
 * Collects the effects on a population and reads their bands. Several threads may hand in people at once, each person
 * once; the typical person comes first, because what it lacks is not predicted.
 */
public final class EffectSamples {

    private final AcuteEffects effects;
    private final double[] timesMinutes;
    private final int subjects;
    private final EffectSetting setting;
    private final Map<AcuteEffect, double[]> typical = new EnumMap<>(AcuteEffect.class);
    /** One time after the other, and at each time one person after the other. */
    private final Map<AcuteEffect, float[]> samples = new EnumMap<>(AcuteEffect.class);

    private final Map<AcuteEffect, String> otherSite = new EnumMap<>(AcuteEffect.class);
    private final List<NotPredicted> notPredicted = new ArrayList<>();

    EffectSamples(AcuteEffects effects, double[] timesMinutes, int subjects, EffectSetting setting) {
        if (subjects < 0 || timesMinutes.length == 0) {
            throw new IllegalArgumentException("effects need a time and 0 or more subjects, not " + subjects);
        }
        this.effects = effects;
        this.timesMinutes = timesMinutes.clone();
        this.subjects = subjects;
        this.setting = setting;
    }

    /** Hands in the typical person, computed with the rate constants of {@link AcuteEffects#typical()}. */
    public void typical(DrivingConcentrations driving) {
        check(driving);
        for (AcuteEffect effect : AcuteEffect.values()) {
            if (!setting.effects().contains(effect)) {
                continue;
            }
            Optional<NotPredicted> lack = lack(effect, driving);
            if (lack.isPresent()) {
                notPredicted.add(lack.get());
            } else {
                typical.put(effect, EffectCurves.of(effect, effects.typical(), setting.session(), driving));
                samples.put(effect, new float[Math.multiplyExact(timesMinutes.length, subjects)]);
                otherSite(effect, driving).ifPresent(words -> otherSite.put(effect, words));
            }
        }
    }

    private Optional<NotPredicted> lack(AcuteEffect effect, DrivingConcentrations driving) {
        EffectDescription description = effects.knowledge().description(effect);
        if (!description.drugs().contains(setting.drug())) {
            return description.elsewhere().map(words -> new NotPredicted(description, words));
        }
        boolean driven = driving.drivers().containsAll(effect.drivers());
        String words = effects.knowledge().words().missingDriver();
        return driven ? Optional.empty() : Optional.of(new NotPredicted(description, words));
    }

    private Optional<String> otherSite(AcuteEffect effect, DrivingConcentrations driving) {
        Optional<SamplingSite> needed = effects.knowledge().description(effect).site();
        Optional<SamplingSite> used = driving.site(effect.drivers().getFirst());
        return needed.isEmpty() || used.isEmpty() || needed.equals(used)
                ? Optional.empty()
                : Optional.of(effects.knowledge()
                        .words()
                        .otherSite()
                        .replace("{needed}", needed.get().words())
                        .replace("{used}", used.get().words()));
    }

    /** Hands in one person, computed with the rate constants of {@link AcuteEffects#draw}. */
    public void subject(int subjectNumber, DrivingConcentrations driving) {
        check(driving);
        EffectDraw draw = effects.draw(subjectNumber, setting);
        samples.forEach((effect, into) -> {
            double[] curve = EffectCurves.of(effect, draw, setting.session(), driving);
            for (int t = 0; t < curve.length; t++) {
                into[t * subjects + subjectNumber] = (float) curve[t];
            }
        });
    }

    private void check(DrivingConcentrations driving) {
        if (driving.times() != timesMinutes.length) {
            throw new IllegalArgumentException(
                    "concentrations at " + driving.times() + " times for effects at " + timesMinutes.length);
        }
    }

    /** The bands, after everybody was handed in. */
    public EffectPrediction prediction() {
        List<EffectBand> bands = typical.entrySet().parallelStream()
                .map(e -> band(e.getKey(), e.getValue(), samples.get(e.getKey())))
                .toList();
        return new EffectPrediction(effects.knowledge(), setting, timesMinutes, bands, notPredicted);
    }

    private EffectBand band(AcuteEffect effect, double[] curve, float @Nullable [] all) {
        Map<EffectBand.Line, double[]> lines = new EnumMap<>(EffectBand.Line.class);
        lines.put(EffectBand.Line.TYPICAL, curve);
        double[] peaks = new double[subjects];
        if (all != null && subjects > 0) {
            for (EffectBand.Line line : EffectBand.Line.OF_PEOPLE) {
                lines.put(line, new double[curve.length]);
            }
            float[] column = new float[subjects];
            for (int t = 0; t < curve.length; t++) {
                System.arraycopy(all, t * subjects, column, 0, subjects);
                for (int person = 0; person < subjects; person++) {
                    peaks[person] = Math.max(peaks[person], column[person]);
                }
                Arrays.sort(column);
                for (EffectBand.Line line : EffectBand.Line.OF_PEOPLE) {
                    double[] into = lines.get(line);
                    if (into != null) {
                        into[t] = line.of(column);
                    }
                }
            }
        }
        return new EffectBand(
                effects.knowledge().description(effect),
                weakest(effect),
                Optional.ofNullable(otherSite.get(effect)),
                timesMinutes,
                lines,
                peaks);
    }

    private EvidenceStatus weakest(AcuteEffect effect) {
        return WeakestStatus.of(effects.knowledge(), effects.knowledge().description(effect));
    }
}
