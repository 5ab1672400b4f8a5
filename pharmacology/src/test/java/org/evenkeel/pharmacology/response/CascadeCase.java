package org.evenkeel.pharmacology.response;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A block of bodies and responses, random or plain, with what it answers. */
final class CascadeCase {

    static final int MODES = 3;
    private static final double[] DECAY_PER_MIN = {0.25, 0.02, 0.003};
    private static final double[] NG_PER_ML = {30, 10, 3};

    private CascadeCase() {}

    static CascadeBlock random(SplittableRandom random, int subjects) {
        CascadeBlock block = new CascadeBlock(subjects, new CascadeBlock.Shape(MODES, 2, 1));
        Action action = Action.values()[random.nextInt(4)];
        block.act(action);
        block.drive(0, random.nextInt(4) != 0);
        boolean plain = random.nextInt(3) == 0;
        for (int s = 0; s < subjects; s++) {
            for (int k = 0; k < MODES; k++) {
                block.decayPerMin(k)[s] = DECAY_PER_MIN[k] * Math.exp(random.nextDouble(-1, 1));
                block.outputNgPerMl(0, k)[s] = NG_PER_ML[k] * random.nextDouble();
                block.shareDimensionless(0, k)[s] = 1;
                block.shareDimensionless(1, k)[s] = random.nextDouble();
            }
            block.equilibrationPerMin()[s] =
                    random.nextInt(5) == 0 ? block.decayPerMin(1)[s] : 0.08 * Math.exp(random.nextDouble(-1.5, 1.5));
            block.exponentDimensionless()[s] = plain ? 1 : random.nextDouble(0.5, 4);
            block.halfNgPerMl()[s] = 60 * Math.exp(random.nextDouble(-2, 2));
            block.greatestDimensionless()[s] = action.sign() < 0 ? random.nextDouble() : random.nextDouble(5);
            block.lossPerMin()[s] = Math.exp(random.nextDouble(Math.log(2e-4), Math.log(0.05)));
        }
        return block;
    }

    /** Some of them at the same instant, some overlapping, from a hundredth of a minute to a day, some at once. */
    static List<Dose> randomDoses(SplittableRandom random) {
        List<Dose> doses = new ArrayList<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            doses.add(Dose.ofMg(random.nextDouble(5, 70))
                    .intoInput(random.nextInt(2))
                    .atMinutes(random.nextInt(2) == 0 ? 1440 * random.nextInt(4) : random.nextDouble(0, 5000))
                    .overMinutes(
                            random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble(Math.log(0.01), Math.log(1440)))));
        }
        return doses;
    }

    static double[] hourly(int hours) {
        double[] times = new double[hours + 1];
        for (int i = 0; i <= hours; i++) {
            times[i] = 60 * i;
        }
        return times;
    }

    /** One mode, an amount of 1 mg making 1 ng/mL, no effect site, and the first input filling the mode. */
    static CascadeBlock oneMode(double decayPerMin) {
        CascadeBlock block = new CascadeBlock(1, new CascadeBlock.Shape(1, 1, 1));
        block.drive(0, false);
        block.decayPerMin(0)[0] = decayPerMin;
        block.shareDimensionless(0, 0)[0] = 1;
        block.outputNgPerMl(0, 0)[0] = 1;
        block.equilibrationPerMin()[0] = 0.08;
        block.halfNgPerMl()[0] = 60;
        block.greatestDimensionless()[0] = 1;
        block.exponentDimensionless()[0] = 1;
        block.lossPerMin()[0] = 0.002;
        return block;
    }

    /** {@code [time][subject]} of concentration, effect site and response. */
    record Answer(double[][] ngPerMl, double[][] effectSiteNgPerMl, double[][] response) {
        double[] responseOf(int subject) {
            double[] curve = new double[response.length];
            for (int t = 0; t < curve.length; t++) {
                curve[t] = response[t][subject];
            }
            return curve;
        }
    }

    static Answer solve(Course course, CascadeBlock block) {
        int n = block.subjects();
        double[][] flat = new double[3][course.times() * n];
        new CascadeSolver(course, block).solve(new CascadeAnswer(new double[][] {flat[0]}, flat[1], flat[2], n));
        double[][][] rows = new double[3][course.times()][n];
        for (int row = 0; row < 3; row++) {
            for (int t = 0; t < course.times(); t++) {
                System.arraycopy(flat[row], t * n, rows[row][t], 0, n);
            }
        }
        return new Answer(rows[0], rows[1], rows[2]);
    }
}
