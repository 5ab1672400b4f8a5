package org.evenkeel.pharmacology.kernel;

/**
 * The modes within each block of a network, found again and again into the same arrays: A restricted to a block is W
 * diag(eigenvalue) W<sup>-1</sup>. Exchange in detailed balance is made symmetric first, see {@link ModalSystem}. Nothing
 * is allocated once it is made. Not thread-safe.
 */
final class BlockModes {

    private static final double BALANCE_TOLERANCE = 1e-12;

    /** Of each state's place, 1/min; 0 or below. */
    final double[] eigenvaluePerMin;
    /** Columns are eigenvectors, block by block. */
    final double[][] w;

    final double[][] wInverse;

    private final Blocks blocks;
    private final double[] scale;
    private final double[][][] symmetric;
    private final double[][][] rotation;

    BlockModes(Blocks blocks) {
        int n = blocks.states();
        this.blocks = blocks;
        eigenvaluePerMin = new double[n];
        w = new double[n][n];
        wInverse = new double[n][n];
        scale = new double[n];
        symmetric = new double[blocks.count()][][];
        rotation = new double[blocks.count()][][];
        for (int block = 0; block < blocks.count(); block++) {
            int size = blocks.end(block) - blocks.start(block);
            symmetric[block] = new double[size][size];
            rotation[block] = new double[size][size];
        }
    }

    /**
     * Finds the modes of every block.
     *
     * @param a rate matrix, 1/min, states in the order of the blocks
     * @return false when a block is not in detailed balance
     */
    boolean solve(double[][] a) {
        for (int block = 0; block < blocks.count(); block++) {
            if (!diagonalise(a, block)) {
                return false;
            }
        }
        return true;
    }

    private boolean diagonalise(double[][] a, int block) {
        int start = blocks.start(block);
        int n = blocks.end(block) - start;
        if (n == 1) {
            eigenvaluePerMin[start] = a[start][start];
            w[start][start] = 1;
            wInverse[start][start] = 1;
            return true;
        }
        balance(a, start, n);
        double[][] s = symmetric[block];
        double[][] u = rotation[block];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                u[i][j] = i == j ? 1 : 0;
                s[i][j] = a[start + i][start + j] * scale[start + j] / scale[start + i];
            }
        }
        if (!isSymmetric(s)) {
            return false;
        }
        SymmetricEigen.diagonalise(s, u);
        for (int i = 0; i < n; i++) {
            eigenvaluePerMin[start + i] = s[i][i];
            for (int j = 0; j < n; j++) {
                w[start + i][start + j] = scale[start + i] * u[i][j];
                wInverse[start + j][start + i] = u[i][j] / scale[start + i];
            }
        }
        return true;
    }

    private static boolean isSymmetric(double[][] s) {
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(s[i][j] - s[j][i]) <= BALANCE_TOLERANCE * Math.abs(s[i][j] + s[j][i]))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Scales that make the block symmetric if anything does, found by walking its exchanges from the first state. */
    private void balance(double[][] a, int start, int n) {
        for (int i = 0; i < n; i++) {
            scale[start + i] = i == 0 ? 1 : 0;
        }
        for (int round = 1; round < n; round++) {
            for (int i = start; i < start + n; i++) {
                for (int j = start; j < start + n; j++) {
                    if (scale[i] > 0 && scale[j] == 0 && a[j][i] > 0 && a[i][j] > 0) {
                        scale[j] = scale[i] * Math.sqrt(a[j][i] / a[i][j]);
                    }
                }
            }
        }
        for (int i = start; i < start + n; i++) {
            scale[i] = scale[i] > 0 ? scale[i] : 1;
        }
    }
}
