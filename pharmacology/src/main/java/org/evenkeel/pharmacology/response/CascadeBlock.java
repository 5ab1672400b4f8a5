package org.evenkeel.pharmacology.response;

/**
 * The numbers of a block of subjects, as structure of arrays: every row holds one value for each subject. The caller
 * fills the rows, {@link CascadeSolver} reads them; filling them again for the next block allocates nothing.
 *
 * <p>A body is a sum of exponentials: mode k holds an amount m obeying {@code m' = -k m + sum over inputs of share x
 * rate}, a concentration is a weighted sum of modes. One of the concentrations, C, drives an effect site, {@code dCe/dt =
 * ke0 (C - Ce)}, and the effect site a response R, as a multiple of its baseline: {@code dR/dt = kout (1 - R)}, with one
 * of the two terms multiplied by {@code 1 +- greatest Ce^g / (half^g + Ce^g)} ({@link Action}).
 */
public final class CascadeBlock {

    private final int capacity;
    private final double[][] decayPerMin;
    private final double[][][] share;
    private final double[][][] ngPerMl;
    private final double[] equilibrationPerMin;
    private final double[] lossPerMin;
    private final double[] halfNgPerMl;
    private final double[] greatest;
    private final double[] exponent;
    private int subjects;
    private int driver;
    private boolean delayed;
    private Action action;

    /**
     * An empty block: zeros everywhere, driven by the first concentration through an effect site, on the input.
     *
     * @param capacity most subjects in the block; 64 is a good number
     * @param shape of their bodies
     */
    public CascadeBlock(int capacity, Shape shape) {
        this.capacity = capacity;
        this.subjects = capacity;
        this.decayPerMin = new double[shape.modes()][capacity];
        this.share = new double[shape.inputs()][shape.modes()][capacity];
        this.ngPerMl = new double[shape.outputs()][shape.modes()][capacity];
        this.equilibrationPerMin = new double[capacity];
        this.lossPerMin = new double[capacity];
        this.halfNgPerMl = new double[capacity];
        this.greatest = new double[capacity];
        this.exponent = new double[capacity];
        this.delayed = true;
        this.action = Action.STIMULATES_INPUT;
    }

    /**
     * How many rows a body has.
     *
     * @param modes exponentials
     * @param inputs places where doses enter
     * @param outputs concentrations
     */
    public record Shape(int modes, int inputs, int outputs) {
        public Shape {
            if (modes < 1 || inputs < 1 || outputs < 1) {
                throw new IllegalArgumentException("a body has at least one mode, input and output");
            }
        }
    }

    /** Uses only the first {@code count} subjects. */
    public void use(int count) {
        if (count < 1 || count > capacity) {
            throw new IllegalArgumentException("a block of " + capacity + " cannot hold " + count + " subjects");
        }
        subjects = count;
    }

    /** Chooses the concentration that drives the response, through an effect site or directly. */
    public void drive(int output, boolean throughEffectSite) {
        if (output < 0 || output >= ngPerMl.length) {
            throw new IllegalArgumentException("there is no output " + output);
        }
        driver = output;
        delayed = throughEffectSite;
    }

    /** Chooses what the drug changes. */
    public void act(Action on) {
        action = on;
    }

    /** Decay constants of a mode, 0 or more. */
    public double[] decayPerMin(int mode) {
        return decayPerMin[mode];
    }

    /** What 1 mg given by an input adds to a mode. */
    public double[] shareDimensionless(int input, int mode) {
        return share[input][mode];
    }

    /** What 1 mg in a mode adds to a concentration. */
    public double[] outputNgPerMl(int output, int mode) {
        return ngPerMl[output][mode];
    }

    /** ke0, above 0; ignored when the concentration drives directly. */
    public double[] equilibrationPerMin() {
        return equilibrationPerMin;
    }

    /** kout, above 0. */
    public double[] lossPerMin() {
        return lossPerMin;
    }

    /** Concentration of half the greatest effect, above 0. */
    public double[] halfNgPerMl() {
        return halfNgPerMl;
    }

    /** Smax, 0 or more, or Imax, 0 to 1. */
    public double[] greatestDimensionless() {
        return greatest;
    }

    /** The Hill exponent g, above 0. */
    public double[] exponentDimensionless() {
        return exponent;
    }

    /** How many subjects are used. */
    public int subjects() {
        return subjects;
    }

    int capacity() {
        return capacity;
    }

    int modes() {
        return decayPerMin.length;
    }

    int inputs() {
        return share.length;
    }

    int outputs() {
        return ngPerMl.length;
    }

    int driver() {
        return driver;
    }

    boolean isDelayed() {
        return delayed;
    }

    Action action() {
        return action;
    }

    /** Refuses numbers that are no body or no response. */
    void check() {
        for (int s = 0; s < subjects; s++) {
            double most = action.sign() < 0 ? 1 : Double.MAX_VALUE;
            if (!(lossPerMin[s] > 0)
                    || !(halfNgPerMl[s] > 0)
                    || !(exponent[s] > 0)
                    || !(greatest[s] >= 0 && greatest[s] <= most)
                    || (delayed && !(equilibrationPerMin[s] > 0 && equilibrationPerMin[s] < Double.MAX_VALUE))) {
                throw new IllegalArgumentException("subject " + s + " of the block: ke0 " + equilibrationPerMin[s]
                        + "/min, kout " + lossPerMin[s] + "/min, half-effect " + halfNgPerMl[s] + " ng/mL, greatest "
                        + greatest[s] + ", exponent " + exponent[s]);
            }
            for (int k = 0; k < decayPerMin.length; k++) {
                checkMode(k, s);
            }
        }
    }

    private void checkMode(int mode, int subject) {
        double decay = decayPerMin[mode][subject];
        double all = 0;
        for (double[][] rows : share) {
            all += rows[mode][subject];
        }
        for (double[][] rows : ngPerMl) {
            all += rows[mode][subject];
        }
        if (!(decay >= 0) || !Double.isFinite(decay + all)) {
            throw new IllegalArgumentException("subject " + subject + " of the block: mode " + mode + " decays by "
                    + decay + "/min, its shares and concentrations add up to " + all);
        }
    }
}
