package org.evenkeel.benchmarks.pharmacology;

import java.util.Arrays;
import org.evenkeel.pharmacology.response.OdeBlock;
import org.evenkeel.pharmacology.response.Sigmoid;

/**
 * The subjects of {@link CoursePopulation} as seven differential equations: three compartments of ketamine and two of
 * norketamine (mg), effect site (ng/mL), and the deviation of the response from its baseline.
 */
final class CourseOdeBlock implements OdeBlock {

    static final int CENTRAL = 0;
    static final int FAST = 1;
    static final int SLOW = 2;
    static final int NORKETAMINE = 3;
    static final int NORKETAMINE_PERIPHERAL = 4;
    static final int SITE = 5;
    static final int DEVIATION = 6;
    static final int STATES = 7;

    private static final boolean[][] COUPLES = new boolean[STATES][STATES];

    static {
        int[][] pairs = {
            {CENTRAL, FAST},
            {CENTRAL, SLOW},
            {FAST, CENTRAL},
            {SLOW, CENTRAL},
            {NORKETAMINE, CENTRAL},
            {NORKETAMINE, NORKETAMINE_PERIPHERAL},
            {NORKETAMINE_PERIPHERAL, NORKETAMINE},
            {SITE, CENTRAL},
            {DEVIATION, SITE}
        };
        for (int[] pair : pairs) {
            COUPLES[pair[0]][pair[1]] = true;
        }
    }

    private final CoursePopulation people;
    private final Sigmoid sigmoid;
    private final boolean plain;
    private final double[] k10;
    private final double[] k12;
    private final double[] k21;
    private final double[] k13;
    private final double[] k31;
    private final double[] n10;
    private final double[] n12;
    private final double[] n21;
    private final double[] ke0;
    private final double[] ke0PerVolume;
    private final double[] kout;
    private final double[] half;
    private final double[] greatest;
    private final double[] exponent;
    private final double[] effect;
    private final double[] saturated;
    /** The part of the Jacobian that no state changes. */
    private final double[][][] linear = new double[STATES][STATES][];

    private int count;

    CourseOdeBlock(CoursePopulation people, int capacity) {
        this.people = people;
        sigmoid = new Sigmoid(capacity);
        plain = people.hillExponent() == 1;
        k10 = new double[capacity];
        k12 = new double[capacity];
        k21 = new double[capacity];
        k13 = new double[capacity];
        k31 = new double[capacity];
        n10 = new double[capacity];
        n12 = new double[capacity];
        n21 = new double[capacity];
        ke0 = new double[capacity];
        ke0PerVolume = new double[capacity];
        kout = new double[capacity];
        half = new double[capacity];
        greatest = new double[capacity];
        exponent = new double[capacity];
        effect = new double[capacity];
        saturated = new double[capacity];
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                linear[i][j] = new double[i == j || COUPLES[i][j] ? capacity : 0];
            }
        }
        Arrays.fill(exponent, people.hillExponent());
    }

    /** Takes the subjects from {@code first} on; answers how many. */
    int fill(int first) {
        count = Math.min(k10.length, people.subjects() - first);
        double[][] p = people.parameters;
        for (int s = 0; s < count; s++) {
            int i = first + s;
            double v1 = p[CoursePopulation.V1][i];
            k10[s] = p[CoursePopulation.CL][i] / v1;
            k12[s] = p[CoursePopulation.Q2][i] / v1;
            k21[s] = p[CoursePopulation.Q2][i] / p[CoursePopulation.V2][i];
            k13[s] = p[CoursePopulation.Q3][i] / v1;
            k31[s] = p[CoursePopulation.Q3][i] / p[CoursePopulation.V3][i];
            n10[s] = p[CoursePopulation.CL_NK][i] / p[CoursePopulation.V_NK][i];
            n12[s] = p[CoursePopulation.Q_NK][i] / p[CoursePopulation.V_NK][i];
            n21[s] = p[CoursePopulation.Q_NK][i] / p[CoursePopulation.VP_NK][i];
            ke0[s] = p[CoursePopulation.KE0][i];
            ke0PerVolume[s] = ke0[s] * 1000 / v1;
            kout[s] = p[CoursePopulation.KOUT][i];
            half[s] = p[CoursePopulation.HALF][i];
            greatest[s] = p[CoursePopulation.GREATEST][i];
            effect[s] = kout[s] * greatest[s];
            fillLinear(s);
        }
        return count;
    }

    private void fillLinear(int s) {
        linear[CENTRAL][CENTRAL][s] = -k10[s] - k12[s] - k13[s];
        linear[CENTRAL][FAST][s] = k21[s];
        linear[CENTRAL][SLOW][s] = k31[s];
        linear[FAST][CENTRAL][s] = k12[s];
        linear[FAST][FAST][s] = -k21[s];
        linear[SLOW][CENTRAL][s] = k13[s];
        linear[SLOW][SLOW][s] = -k31[s];
        linear[NORKETAMINE][CENTRAL][s] = k10[s];
        linear[NORKETAMINE][NORKETAMINE][s] = -n10[s] - n12[s];
        linear[NORKETAMINE][NORKETAMINE_PERIPHERAL][s] = n21[s];
        linear[NORKETAMINE_PERIPHERAL][NORKETAMINE][s] = n12[s];
        linear[NORKETAMINE_PERIPHERAL][NORKETAMINE_PERIPHERAL][s] = -n21[s];
        linear[SITE][CENTRAL][s] = ke0PerVolume[s];
        linear[SITE][SITE][s] = -ke0[s];
        linear[DEVIATION][DEVIATION][s] = -kout[s];
    }

    @Override
    public int states() {
        return STATES;
    }

    @Override
    public int subjects() {
        return count;
    }

    @Override
    public boolean couples(int row, int column) {
        return COUPLES[row][column];
    }

    @Override
    public void sizes(double[][] size) {
        for (int i = 0; i < STATES; i++) {
            Arrays.fill(size[i], i == DEVIATION ? 1e-2 : 1);
        }
    }

    @Override
    public void give(int input, double amountMg, double[][] state) {
        for (int s = 0; s < count; s++) {
            state[CENTRAL][s] += amountMg;
        }
    }

    @Override
    public void derivative(double[][] state, double[] ratesMgPerMin, double[][] change) {
        double rate = ratesMgPerMin[0];
        ketamine(state[CENTRAL], state[FAST], state[SLOW], rate, change[CENTRAL], change[FAST], change[SLOW]);
        metabolite(
                state[CENTRAL],
                state[NORKETAMINE],
                state[NORKETAMINE_PERIPHERAL],
                change[NORKETAMINE],
                change[NORKETAMINE_PERIPHERAL]);
        saturate(state[SITE]);
        response(state[CENTRAL], state[SITE], state[DEVIATION], change[SITE], change[DEVIATION]);
    }

    private void ketamine(
            double[] central, double[] fast, double[] slow, double rate, double[] dc, double[] df, double[] ds) {
        for (int s = 0; s < count; s++) {
            double toFast = k12[s] * central[s] - k21[s] * fast[s];
            double toSlow = k13[s] * central[s] - k31[s] * slow[s];
            df[s] = toFast;
            ds[s] = toSlow;
            dc[s] = rate - k10[s] * central[s] - toFast - toSlow;
        }
    }

    private void metabolite(double[] central, double[] here, double[] there, double[] dh, double[] dt) {
        for (int s = 0; s < count; s++) {
            double exchange = n12[s] * here[s] - n21[s] * there[s];
            dt[s] = exchange;
            dh[s] = k10[s] * central[s] - n10[s] * here[s] - exchange;
        }
    }

    private void response(double[] central, double[] site, double[] deviation, double[] de, double[] dd) {
        for (int s = 0; s < count; s++) {
            de[s] = ke0PerVolume[s] * central[s] - ke0[s] * site[s];
            dd[s] = kout[s] * (greatest[s] * saturated[s] - deviation[s]);
        }
    }

    private void saturate(double[] site) {
        if (plain) {
            for (int s = 0; s < count; s++) {
                double c = Math.max(0, site[s]);
                saturated[s] = c / (c + half[s]);
            }
        } else {
            sigmoid.fill(site, half, exponent, saturated, count);
        }
    }

    @Override
    public void jacobian(double[][] state, double[] ratesMgPerMin, double[][][] perMin) {
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                if (i != DEVIATION || j != SITE) {
                    System.arraycopy(linear[i][j], 0, perMin[i][j], 0, Math.min(count, linear[i][j].length));
                }
            }
        }
        double[] slope = perMin[DEVIATION][SITE];
        Sigmoid.slope(state[SITE], half, exponent, saturated, slope, count);
        for (int s = 0; s < count; s++) {
            slope[s] *= effect[s];
        }
    }
}
