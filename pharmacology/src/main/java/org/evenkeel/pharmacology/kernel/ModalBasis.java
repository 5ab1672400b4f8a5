package org.evenkeel.pharmacology.kernel;

/**
 * The modes of a network found again and again into the same arrays: a rate matrix A with A = R diag(eigenvalue) L. The
 * way is that of {@link ModalSystem}; here both sets of eigenvectors are kept, because a slope needs them, and nothing is
 * allocated. Not safe to share between threads.
 */
final class ModalBasis {

    private static final double LEAST_RELATIVE_GAP = 1e-6;

    final double[] eigenvaluePerMin;
    /** Column k: the amounts of mode k. */
    final double[][] right;
    /** Row k: how much of mode k a unit amount in each state is. */
    final double[][] left;

    private final Blocks blocks;
    private final BlockModes inBlocks;
    private final double[][] w;
    private final double[][] wInverse;
    private final double[][] t;
    private final double[][] v;
    private final double[][] vInverse;

    /** For matrices whose states are in the order of {@code blocks}. */
    ModalBasis(Blocks blocks, int n) {
        this.blocks = blocks;
        inBlocks = new BlockModes(blocks);
        eigenvaluePerMin = inBlocks.eigenvaluePerMin;
        w = inBlocks.w;
        wInverse = inBlocks.wInverse;
        right = new double[n][n];
        left = new double[n][n];
        t = new double[n][n];
        v = new double[n][n];
        vInverse = new double[n][n];
    }

    /** Whether {@code a} has modes that can be told apart; they are in the fields afterwards. */
    boolean solve(double[][] a) {
        if (!inBlocks.solve(a)) {
            return false;
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
