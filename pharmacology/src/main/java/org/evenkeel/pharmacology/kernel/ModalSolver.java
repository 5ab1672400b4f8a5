package org.evenkeel.pharmacology.kernel;

/**
 * Finds the modes of one subject's network after the other in arrays of its own, as {@link ModalSystem} explains.
 * Nothing is allocated once it is made. Not thread-safe.
 */
final class ModalSolver {

    private static final double LEAST_RELATIVE_GAP = 1e-6;

    private final Blocks blocks;
    private final int[] channels;
    private final int[] outputStates;
    private final BlockModes inBlocks;
    private final double[] eigenvalue;
    private final double[][] w;
    private final double[][] wInverse;
    private final double[][] t;
    private final double[][] v;
    /** -eigenvalues, 1/min. */
    final double[] decayPerMin;
    /** What 1 mg in a channel adds to a mode. */
    final double[][] modeOfChannel;
    /** ng/mL of an output for 1 of a mode. */
    final double[][] ngPerMlOfMode;

    /**
     * A solver of networks of one shape.
     *
     * @param blocks the sets of states that exchange with each other
     * @param channels the states that doses enter
     * @param outputStates the states that outputs see; negative for one that is never reached
     */
    ModalSolver(Blocks blocks, int[] channels, int[] outputStates) {
        int n = blocks.states();
        this.blocks = blocks;
        this.channels = channels;
        this.outputStates = outputStates;
        inBlocks = new BlockModes(blocks);
        eigenvalue = inBlocks.eigenvaluePerMin;
        w = inBlocks.w;
        wInverse = inBlocks.wInverse;
        t = new double[n][n];
        v = new double[n][n];
        decayPerMin = new double[n];
        modeOfChannel = new double[channels.length][n];
        ngPerMlOfMode = new double[outputStates.length][n];
    }

    /**
     * Solves for one subject.
     *
     * @param a rate matrix, 1/min, states in the order of the blocks
     * @param ngPerMlOfMg what 1 mg in an output's state is, for each output
     * @return false when the modes can't be told apart safely; then the results are of no use
     */
    boolean solve(double[][] a, double[] ngPerMlOfMg) {
        if (!inBlocks.solve(a)) {
            return false;
        }
        couple(a);
        for (int k = 0; k < eigenvalue.length; k++) {
            if (!eigenvector(k)) {
                return false;
            }
            decayPerMin[k] = Math.max(0, -eigenvalue[k]);
        }
        for (int channel = 0; channel < channels.length; channel++) {
            share(channels[channel], modeOfChannel[channel]);
        }
        for (int o = 0; o < outputStates.length; o++) {
            if (outputStates[o] >= 0) {
                observe(outputStates[o], ngPerMlOfMg[o], ngPerMlOfMode[o]);
            }
        }
        return true;
    }

    /** T = W^-1 A W below the diagonal blocks. */
    private void couple(double[][] a) {
        for (int to = 1; to < blocks.count(); to++) {
            for (int from = 0; from < to; from++) {
                for (int i = blocks.start(to); i < blocks.end(to); i++) {
                    for (int j = blocks.start(from); j < blocks.end(from); j++) {
                        t[i][j] = coupling(a, to, from, i, j);
                    }
                }
            }
        }
    }

    private double coupling(double[][] a, int to, int from, int i, int j) {
        double sum = 0;
        for (int row = blocks.start(to); row < blocks.end(to); row++) {
            double flow = 0;
            for (int column = blocks.start(from); column < blocks.end(from); column++) {
                flow += a[row][column] * w[column][j];
            }
            sum += wInverse[i][row] * flow;
        }
        return sum;
    }

    private boolean eigenvector(int k) {
        int own = blocks.end(blocks.of(k));
        v[k][k] = 1;
        for (int i = own; i < eigenvalue.length; i++) {
            double sum = t[i][k];
            for (int j = own; j < blocks.start(blocks.of(i)); j++) {
                sum += t[i][j] * v[j][k];
            }
            v[i][k] = 0;
            if (sum != 0) {
                double gap = eigenvalue[k] - eigenvalue[i];
                double larger = Math.max(Math.abs(eigenvalue[k]), Math.abs(eigenvalue[i]));
                if (!(Math.abs(gap) > LEAST_RELATIVE_GAP * larger)) {
                    return false;
                }
                v[i][k] = sum / gap;
            }
        }
        return true;
    }

    /** Row by row, what 1 mg in a state is in modes: V^-1 W^-1. */
    private void share(int state, double[] into) {
        for (int i = 0; i < into.length; i++) {
            double sum = blocks.of(i) == blocks.of(state) ? wInverse[i][state] : 0;
            for (int k = 0; k < blocks.start(blocks.of(i)); k++) {
                sum -= v[i][k] * into[k];
            }
            into[i] = sum;
        }
    }

    private void observe(int state, double ngPerMlOfMg, double[] into) {
        int start = blocks.start(blocks.of(state));
        int end = blocks.end(blocks.of(state));
        for (int k = 0; k < into.length; k++) {
            double sum = 0;
            if (k < start) {
                for (int j = start; j < end; j++) {
                    sum += w[state][j] * v[j][k];
                }
            } else if (k < end) {
                sum = w[state][k];
            }
            into[k] = sum * ngPerMlOfMg;
        }
    }
}
