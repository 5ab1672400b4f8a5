package org.evenkeel.pharmacology.kernel;

/**
 * The modes of a network found again and again into the same arrays: a rate matrix A with A = R diag(eigenvalue) L. The
 * way is that of {@link ModalSystem}; here both sets of eigenvectors are kept, because a slope needs them, and nothing is
 * allocated. Not safe to share between threads.
 */
final class ModalBasis {

    private static final double LEAST_RELATIVE_GAP = 1e-6;
    private static final double BALANCE_TOLERANCE = 1e-12;

    final double[] eigenvaluePerMin;
    /** Column k: the amounts of mode k. */
    final double[][] right;
    /** Row k: how much of mode k a unit amount in each state is. */
    final double[][] left;

    private final Blocks blocks;
    private final double[][][] blockMatrix;
    private final double[][][] blockVectors;
    private final double[] scale;
    private final double[][] w;
    private final double[][] wInverse;
    private final double[][] t;
    private final double[][] v;
    private final double[][] vInverse;

    /** For matrices whose states are in the order of {@code blocks}. */
    ModalBasis(Blocks blocks, int n) {
        this.blocks = blocks;
        eigenvaluePerMin = new double[n];
        right = new double[n][n];
        left = new double[n][n];
        scale = new double[n];
        w = new double[n][n];
        wInverse = new double[n][n];
        t = new double[n][n];
        v = new double[n][n];
        vInverse = new double[n][n];
        blockMatrix = new double[blocks.count()][][];
        blockVectors = new double[blocks.count()][][];
        for (int block = 0; block < blocks.count(); block++) {
            int size = blocks.end(block) - blocks.start(block);
            blockMatrix[block] = new double[size][size];
            blockVectors[block] = new double[size][size];
        }
    }

    /** Whether {@code a} has modes that can be told apart; they are in the fields afterwards. */
    boolean solve(double[][] a) {
        for (int block = 0; block < blocks.count(); block++) {
            if (!diagonaliseBlock(a, block)) {
                return false;
            }
        }
        multiply(a, w, right);
        multiply(wInverse, right, t);
        if (!keepApart()) {
            return false;
        }
        int n = eigenvaluePerMin.length;
        for (int k = 0; k < n; k++) {
            eigenvector(k);
        }
        for (int k = 0; k < n; k++) {
            inverseColumn(k);
        }
        multiply(w, v, right);
        multiply(vInverse, wInverse, left);
        return true;
    }

    private boolean diagonaliseBlock(double[][] a, int block) {
        int start = blocks.start(block);
        int n = blocks.end(block) - start;
        if (n == 1) {
            eigenvaluePerMin[start] = a[start][start];
            w[start][start] = 1;
            wInverse[start][start] = 1;
            return true;
        }
        balance(a, start, n);
        double[][] s = blockMatrix[block];
        double[][] u = blockVectors[block];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                u[i][j] = i == j ? 1 : 0;
                s[i][j] = a[start + i][start + j] * scale[start + j] / scale[start + i];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(s[i][j] - s[j][i]) <= BALANCE_TOLERANCE * Math.abs(s[i][j] + s[j][i]))) {
                    return false;
                }
            }
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

    /**
     * Moves one eigenvalue by a millionth when it meets another, so that the eigenvectors keep ten digits. A second
     * meeting would leave too few: then there are no modes.
     */
    private boolean keepApart() {
        int met = 0;
        for (int i = 0; i < eigenvaluePerMin.length; i++) {
            for (int k = 0; k < blocks.start(blocks.of(i)); k++) {
                double gap = eigenvaluePerMin[k] - eigenvaluePerMin[i];
                double least = LEAST_RELATIVE_GAP * Math.max(-eigenvaluePerMin[k], -eigenvaluePerMin[i]);
                if (!(Math.abs(gap) > least)) {
                    eigenvaluePerMin[i] = eigenvaluePerMin[k] - 2 * least;
                    met++;
                }
            }
        }
        return met < 2;
    }

    private void eigenvector(int k) {
        v[k][k] = 1;
        for (int i = blocks.end(blocks.of(k)); i < t.length; i++) {
            double sum = 0;
            for (int j = k; j < blocks.start(blocks.of(i)); j++) {
                sum += t[i][j] * v[j][k];
            }
            v[i][k] = sum == 0 ? 0 : sum / (eigenvaluePerMin[k] - eigenvaluePerMin[i]);
        }
    }

    private void inverseColumn(int k) {
        vInverse[k][k] = 1;
        for (int i = k + 1; i < v.length; i++) {
            double sum = 0;
            for (int j = k; j < i; j++) {
                sum -= v[i][j] * vInverse[j][k];
            }
            vInverse[i][k] = sum;
        }
    }

    /** All these matrices are lower block triangular with many zeros. */
    private static void multiply(double[][] first, double[][] second, double[][] into) {
        int n = into.length;
        for (int i = 0; i < n; i++) {
            double[] row = into[i];
            double[] factors = first[i];
            for (int k = 0; k < n; k++) {
                row[k] = 0;
            }
            for (int j = 0; j < n; j++) {
                double factor = factors[j];
                if (factor != 0) {
                    double[] other = second[j];
                    for (int k = 0; k < n; k++) {
                        row[k] += factor * other[k];
                    }
                }
            }
        }
    }
}
