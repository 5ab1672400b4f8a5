package org.evenkeel.pharmacology.effect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** One effect over time, in the unit of the effect: the typical person, and how people are spread. Immutable. */
public final class EffectBand {

    /** A line of the band. */
    public enum Line {
        TYPICAL("typical", Double.NaN),
        MEAN("mean", Double.NaN),
        P05("p05", 0.05),
        P25("p25", 0.25),
        P50("p50", 0.5),
        P75("p75", 0.75),
        P95("p95", 0.95);

        static final List<Line> OF_PEOPLE = List.of(MEAN, P05, P25, P50, P75, P95);

        private final String key;
        private final double probability;

        Line(String key, double probability) {
            this.key = key;
            this.probability = probability;
        }

        /** The name in exported data, such as {@code p05}. */
        public String key() {
            return key;
        }

        /** The mean, or the quantile by linear interpolation between order statistics. */
        double of(float[] ascending) {
            if (this == MEAN) {
                double sum = 0;
                for (float value : ascending) {
                    sum += value;
                }
                return sum / ascending.length;
            }
            double place = probability * (ascending.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, ascending.length - 1);
            return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
        }
    }

    private final EffectDescription description;
    private final EvidenceStatus weakestStatus;
    private final Optional<String> otherSite;
    private final double[] timesMinutes;
    private final Map<Line, double[]> lines;
    private final Map<Line, Double> peak;

    EffectBand(
            EffectDescription description,
            EvidenceStatus weakestStatus,
            Optional<String> otherSite,
            double[] timesMinutes,
            Map<Line, double[]> lines,
            double[] peaks) {
        this.description = description;
        this.weakestStatus = weakestStatus;
        this.otherSite = otherSite;
        this.timesMinutes = timesMinutes.clone();
        this.lines = new EnumMap<>(lines);
        this.peak = new EnumMap<>(Line.class);
        float[] ascending = new float[peaks.length];
        for (int i = 0; i < peaks.length; i++) {
            ascending[i] = (float) peaks[i];
        }
        Arrays.sort(ascending);
        lines.forEach((line, curve) ->
                peak.put(line, line == Line.TYPICAL ? Arrays.stream(curve).max().orElseThrow() : line.of(ascending)));
    }

    /** Which effect. */
    public AcuteEffect effect() {
        return description.effect();
    }

    /** Title, unit, formula, cautions, source and status, for a person. */
    public EffectDescription description() {
        return description;
    }

    /** The weakest status among the relation, its parameters and their spreads: to stand on the curve. */
    public EvidenceStatus weakestStatus() {
        return weakestStatus;
    }

    /** What to know before reading this curve: of the effect, and of the concentration that drove it. */
    public List<String> cautions() {
        return Stream.concat(description.cautions().stream(), otherSite.stream())
                .toList();
    }

    /** Minutes since the start, a copy. */
    public double[] timesMinutes() {
        return timesMinutes.clone();
    }

    /** The lines that are here: all of them, or the typical one only when nobody else was computed. */
    public List<Line> lines() {
        return List.copyOf(lines.keySet());
    }

    /**
     * One line, a copy.
     *
     * @throws IllegalArgumentException when it is not here
     */
    public double[] inKindUnit(Line line) {
        double[] curve = lines.get(line);
        if (curve == null) {
            throw new IllegalArgumentException("there is no line " + line.key() + " of " + description.title());
        }
        return curve.clone();
    }

    /**
     * The highest value on the grid: of the typical person, or each person's own, spread over people.
     *
     * @throws IllegalArgumentException when it is not here
     */
    public double peakInKindUnit(Line line) {
        Double highest = peak.get(line);
        if (highest == null) {
            throw new IllegalArgumentException("there is no line " + line.key() + " of " + description.title());
        }
        return highest;
    }
}
