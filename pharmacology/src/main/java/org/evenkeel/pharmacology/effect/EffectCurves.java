package org.evenkeel.pharmacology.effect;

import static org.evenkeel.pharmacology.effect.EffectParameter.C50;
import static org.evenkeel.pharmacology.effect.EffectParameter.CADSS_DISPERSION;
import static org.evenkeel.pharmacology.effect.EffectParameter.CADSS_MAXIMUM;
import static org.evenkeel.pharmacology.effect.EffectParameter.DIASTOLIC_SHARE;
import static org.evenkeel.pharmacology.effect.EffectParameter.KETAMINE_IC50;
import static org.evenkeel.pharmacology.effect.EffectParameter.KETAMINE_MOLAR_MASS;
import static org.evenkeel.pharmacology.effect.EffectParameter.NORKETAMINE_IC50;
import static org.evenkeel.pharmacology.effect.EffectParameter.NORKETAMINE_MOLAR_MASS;
import static org.evenkeel.pharmacology.effect.EffectParameter.PRESSURE_SLOPE;
import static org.evenkeel.pharmacology.effect.EffectParameter.SEDATION_EC50;
import static org.evenkeel.pharmacology.effect.EffectParameter.SEDATION_MAXIMUM;
import static org.evenkeel.pharmacology.effect.EffectParameter.SEDATION_STEEPNESS;
import static org.evenkeel.pharmacology.effect.EffectParameter.STEEPNESS;
import static org.evenkeel.pharmacology.effect.EffectParameter.TOLERANCE_FLOOR;
import static org.evenkeel.pharmacology.effect.EffectParameter.TOLERANCE_SESSIONS;
import static org.evenkeel.pharmacology.effect.EffectParameter.UNBOUND_FRACTION;

import java.util.function.DoubleUnaryOperator;

/** The relations between concentration and effect: pure maps, one value at a time. */
final class EffectCurves {

    private static final double RATING_MAXIMUM = 10;
    private static final int CADSS_POINTS = 92;
    private static final double NG_PER_ML_OF_NMOL_PER_L = 1000;

    private EffectCurves() {}

    /** The effect on one person at each time. */
    static double[] of(AcuteEffect effect, EffectDraw draw, SessionNumber session, DrivingConcentrations driving) {
        return switch (effect) {
            case DISSOCIATION_RATING -> mapped(effect, driving, rating(draw));
            case CADSS_MEAN -> mapped(effect, driving, cadssMean(draw, session));
            case CADSS_SCORE -> mapped(effect, driving, cadssScore(draw, session));
            case SYSTOLIC_RISE -> mapped(effect, driving, proportional(draw.valueInKindUnit(PRESSURE_SLOPE)));
            case DIASTOLIC_RISE ->
                mapped(
                        effect,
                        driving,
                        proportional(draw.valueInKindUnit(PRESSURE_SLOPE) * draw.valueInKindUnit(DIASTOLIC_SHARE)));
            case SEDATION_DEPTH -> mapped(effect, driving, sedation(draw));
            case RECEPTOR_OCCUPANCY -> occupancy(draw, driving);
        };
    }

    private static double[] mapped(AcuteEffect effect, DrivingConcentrations driving, DoubleUnaryOperator map) {
        double[] concentration = driving.ngPerMl(effect.drivers().getFirst());
        double[] curve = new double[concentration.length];
        for (int t = 0; t < curve.length; t++) {
            curve[t] = map.applyAsDouble(Math.max(0, concentration[t]));
        }
        return curve;
    }

    private static DoubleUnaryOperator proportional(double slope) {
        return c -> slope * c;
    }

    private static DoubleUnaryOperator rating(EffectDraw draw) {
        double c50 = draw.valueInKindUnit(C50);
        double steepness = draw.valueInKindUnit(STEEPNESS);
        return c -> RATING_MAXIMUM * share(c, c50, steepness);
    }

    private static DoubleUnaryOperator cadssMean(EffectDraw draw, SessionNumber session) {
        double full = draw.valueInKindUnit(CADSS_MAXIMUM) * tolerance(draw, session);
        double c50 = draw.valueInKindUnit(C50);
        double steepness = draw.valueInKindUnit(STEEPNESS);
        return c -> full * share(c, c50, steepness);
    }

    /**
     * The score of one person. The negative binomial was published for patients as they come, so it already holds how
     * they differ in sensitivity: its mean is that of the person's kind, not the person's own.
     */
    private static DoubleUnaryOperator cadssScore(EffectDraw draw, SessionNumber session) {
        double full = draw.ofHisKindInKindUnit(CADSS_MAXIMUM) * tolerance(draw, session);
        double c50 = draw.ofHisKindInKindUnit(C50);
        double steepness = draw.ofHisKindInKindUnit(STEEPNESS);
        double size = draw.valueInKindUnit(CADSS_DISPERSION);
        double rank = draw.scoreRankFraction();
        return c -> negativeBinomialQuantile(full * share(c, c50, steepness), size, rank);
    }

    /** What is left of the first session's dissociation in session n: 1 in the first, the floor after many. */
    static double tolerance(EffectDraw draw, SessionNumber session) {
        double floor = draw.valueInKindUnit(TOLERANCE_FLOOR);
        return floor + (1 - floor) * Math.exp(-(session.number() - 1) / draw.valueInKindUnit(TOLERANCE_SESSIONS));
    }

    /** The smallest score at which the distribution with this mean and size reaches {@code rank}; the scale ends at 92. */
    static int negativeBinomialQuantile(double mean, double size, double rank) {
        if (mean == 0) {
            return 0;
        }
        double step = mean / (size + mean);
        if (size == 1) {
            // geometric: P(score > x) = step^(x + 1)
            double last = Math.ceil(Math.log1p(-rank) / Math.log(step)) - 1;
            return (int) Math.clamp(last, 0, CADSS_POINTS);
        }
        double here = Math.pow(1 - step, size);
        double sum = here;
        int score = 0;
        while (sum < rank && score < CADSS_POINTS) {
            here *= (score + size) / (score + 1) * step;
            sum += here;
            score++;
        }
        return score;
    }

    private static DoubleUnaryOperator sedation(EffectDraw draw) {
        double deepest = draw.valueInKindUnit(SEDATION_MAXIMUM);
        double ec50 = draw.valueInKindUnit(SEDATION_EC50);
        double steepness = draw.valueInKindUnit(SEDATION_STEEPNESS);
        return c -> deepest * share(c, ec50, steepness);
    }

    private static double[] occupancy(EffectDraw draw, DrivingConcentrations driving) {
        double[] ketamine = driving.ngPerMl(Driver.KETAMINE);
        double[] norketamine = driving.ngPerMl(Driver.NORKETAMINE);
        double unbound = draw.valueInKindUnit(UNBOUND_FRACTION) * NG_PER_ML_OF_NMOL_PER_L;
        double ofKetamine = unbound / draw.valueInKindUnit(KETAMINE_MOLAR_MASS) / draw.valueInKindUnit(KETAMINE_IC50);
        double ofNorketamine =
                unbound / draw.valueInKindUnit(NORKETAMINE_MOLAR_MASS) / draw.valueInKindUnit(NORKETAMINE_IC50);
        double[] occupied = new double[ketamine.length];
        for (int t = 0; t < occupied.length; t++) {
            double x = ofKetamine * Math.max(0, ketamine[t]) + ofNorketamine * Math.max(0, norketamine[t]);
            occupied[t] = x / (1 + x);
        }
        return occupied;
    }

    /** c^g / (half^g + c^g), in a form that does not overflow. */
    private static double share(double c, double half, double steepness) {
        return c == 0 ? 0 : 1 / (1 + Math.pow(half / c, steepness));
    }
}
