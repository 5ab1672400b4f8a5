package org.evenkeel.benchmarks.pharmacology;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.response.CascadeBlock;
import org.evenkeel.pharmacology.response.Course;
import org.evenkeel.pharmacology.response.Dose;

/**
 * The course that is timed: six infusions of 0.5 mg/kg over 40 min (35 mg at 70 kg) in two and a half weeks, looked at
 * every hour of 28 days. Three compartments of ketamine and two of norketamine as in the default model, an effect site,
 * and a saturable indirect response whose numbers are invented: no such response was published. Every parameter varies
 * between subjects, log-normally.
 */
final class CoursePopulation {

    static final int HOURS = 28 * 24;
    /** Parameters of a subject, in this order. */
    static final int V1 = 0;

    static final int V2 = 1;
    static final int V3 = 2;
    static final int CL = 3;
    static final int Q2 = 4;
    static final int Q3 = 5;
    static final int V_NK = 6;
    static final int CL_NK = 7;
    static final int VP_NK = 8;
    static final int Q_NK = 9;
    static final int KE0 = 10;
    static final int KOUT = 11;
    static final int HALF = 12;
    static final int GREATEST = 13;
    static final int PARAMETERS = 14;

    private static final double NG_PER_ML_OF_MG_PER_L = 1000;
    private static final double HOUR = 60;
    static final double DAY = 1440;
    static final double SESSION_START = 9 * HOUR;
    static final double SESSION_LENGTH = 40;
    static final int[] SESSION_DAYS = {0, 3, 7, 10, 14, 17};
    private static final double[] TYPICAL = {
        25,
        56,
        157,
        84 / HOUR,
        161 / HOUR,
        79 / HOUR,
        98.638,
        57.72 / HOUR,
        160.04,
        42.778 / HOUR,
        Math.log(2) / 8.3,
        Math.log(2) / DAY,
        60,
        2
    };
    private static final double SPREAD = 0.3;

    private final double hillExponent;
    private final double[] decay = new double[5];
    /** {@code [parameter][subject]}. */
    final double[][] parameters;

    CoursePopulation(int subjects, double hillExponent, long seed) {
        this.hillExponent = hillExponent;
        parameters = new double[PARAMETERS][subjects];
        SplittableRandom random = new SplittableRandom(seed);
        for (int subject = 0; subject < subjects; subject++) {
            for (int p = 0; p < PARAMETERS; p++) {
                parameters[p][subject] = TYPICAL[p] * Math.exp(SPREAD * random.nextGaussian());
            }
        }
    }

    double hillExponent() {
        return hillExponent;
    }

    int subjects() {
        return parameters[0].length;
    }

    static Course course() {
        return course(IntStream.rangeClosed(0, HOURS).mapToDouble(h -> h * HOUR).toArray());
    }

    /** The same infusions, looked at where each of them ends: where ketamine is at its peaks. */
    static Course peaks() {
        return course(IntStream.of(SESSION_DAYS)
                .mapToDouble(day -> day * DAY + SESSION_START + SESSION_LENGTH)
                .toArray());
    }

    private static Course course(double[] askedMinutes) {
        List<Dose> doses = new ArrayList<>();
        for (int day : SESSION_DAYS) {
            doses.add(Dose.ofMg(35).atMinutes(day * DAY + SESSION_START).overMinutes(SESSION_LENGTH));
        }
        return Course.of(doses, askedMinutes);
    }

    CascadeBlock emptyBlock(int capacity) {
        return new CascadeBlock(capacity, new CascadeBlock.Shape(5, 1, 2));
    }

    /** Fills the block with subjects from {@code first} on; answers how many. */
    int fill(CascadeBlock block, int capacity, int first) {
        int count = Math.min(capacity, subjects() - first);
        block.use(count);
        for (int s = 0; s < count; s++) {
            modes(block, s, first + s);
            block.equilibrationPerMin()[s] = parameters[KE0][first + s];
            block.lossPerMin()[s] = parameters[KOUT][first + s];
            block.halfNgPerMl()[s] = parameters[HALF][first + s];
            block.greatestDimensionless()[s] = parameters[GREATEST][first + s];
            block.exponentDimensionless()[s] = hillExponent;
        }
        return count;
    }

    /** The subject's modes, by partial fractions of the transfer functions. */
    private void modes(CascadeBlock block, int s, int subject) {
        double k12 = parameters[Q2][subject] / parameters[V1][subject];
        double k21 = parameters[Q2][subject] / parameters[V2][subject];
        double k13 = parameters[Q3][subject] / parameters[V1][subject];
        double k31 = parameters[Q3][subject] / parameters[V3][subject];
        double k10 = parameters[CL][subject] / parameters[V1][subject];
        cubicRoots(k10 + k12 + k13 + k21 + k31, k10 * (k21 + k31) + k12 * k31 + k13 * k21 + k21 * k31, k10 * k21 * k31);
        double n12 = parameters[Q_NK][subject] / parameters[V_NK][subject];
        double n21 = parameters[Q_NK][subject] / parameters[VP_NK][subject];
        double n10 = parameters[CL_NK][subject] / parameters[V_NK][subject];
        double half = (n12 + n21 + n10) / 2;
        decay[3] = half + Math.sqrt(half * half - n21 * n10);
        decay[4] = n21 * n10 / decay[3];
        double ketamine = NG_PER_ML_OF_MG_PER_L / parameters[V1][subject];
        double norketamine = NG_PER_ML_OF_MG_PER_L / parameters[V_NK][subject] * k10;
        for (int i = 0; i < 5; i++) {
            double mu = decay[i];
            double residue = (k21 - mu) * (k31 - mu);
            for (int j = 0; j < 3; j++) {
                residue = i == j ? residue : residue / (decay[j] - mu);
            }
            double further = residue * (n21 - mu);
            for (int j = 3; j < 5; j++) {
                further = i == j ? further : further / (decay[j] - mu);
            }
            block.decayPerMin(i)[s] = mu;
            block.shareDimensionless(0, i)[s] = 1;
            block.outputNgPerMl(0, i)[s] = i < 3 ? ketamine * residue : 0;
            block.outputNgPerMl(1, i)[s] = norketamine * further;
        }
    }

    /** The three real roots of x^3 - a x^2 + b x - c by Vieta's trigonometric form. */
    private void cubicRoots(double a, double b, double c) {
        double q = (a * a - 3 * b) / 9;
        double r = (-2 * a * a * a + 9 * a * b - 27 * c) / 54;
        double root = Math.sqrt(q);
        double theta = Math.acos(Math.max(-1, Math.min(1, r / (q * root)))) / 3;
        for (int i = 0; i < 3; i++) {
            double x = a / 3 - 2 * root * Math.cos(theta + (i - 1) * 2 * Math.PI / 3);
            for (int round = 0; round < 2; round++) {
                x -= (((x - a) * x + b) * x - c) / ((3 * x - 2 * a) * x + b);
            }
            decay[i] = x;
        }
    }
}
