package org.evenkeel.pharmacology.response;

import java.util.Arrays;

/** The response of a block's subjects over one panel, and how wrong it is: see {@link CascadeSolver}. */
final class ResponseLanes {

    /** Below this a concentration, in half-effect concentrations, has no effect. */
    private static final double LEAST = 1e-290;

    private final CascadeBlock block;
    private final BodyLanes body;
    private final PanelError error;
    /** Of the integral in the exponent, when the drug is on the loss. */
    private final PanelError exponentError;

    /** R - 1, with R as a multiple of the baseline. */
    final double[] deviation;
    /** The state within a step between points. */
    final double[][] contribution;

    final double[] site;

    private final double[] attempted;
    private final double[][] saturated;
    private final double[][] term;
    private final double[][] exponentTerm;
    private final double[] sum;
    private final double[] inner;
    private final double[] powers;
    private final double[] allowed;
    private final double[] toleratedPerMin;
    private final double[] leastMinutes;
    private boolean plain;

    ResponseLanes(CascadeBlock block, BodyLanes body, int mostNodes) {
        int capacity = block.capacity();
        this.block = block;
        this.body = body;
        error = new PanelError(capacity);
        exponentError = new PanelError(capacity);
        deviation = new double[capacity];
        contribution = new double[block.modes()][capacity];
        site = new double[capacity];
        attempted = new double[capacity];
        saturated = new double[mostNodes][capacity];
        term = new double[mostNodes][capacity];
        exponentTerm = new double[mostNodes][capacity];
        sum = new double[capacity];
        inner = new double[capacity];
        powers = new double[capacity];
        allowed = new double[capacity];
        toleratedPerMin = new double[capacity];
        leastMinutes = new double[capacity];
    }

    /**
     * Starts at the baseline.
     *
     * @param peak greatest concentration at the effect site
     * @param area under that concentration
     * @param tolerance of the saturation, in parts of its greatest value
     */
    void start(double[] peak, double[] area, double tolerance) {
        int n = block.subjects();
        Arrays.fill(deviation, 0);
        plain = true;
        for (int s = 0; s < n; s++) {
            plain &= block.exponentDimensionless()[s] == 1;
        }
        System.arraycopy(peak, 0, sum, 0, n);
        saturate(sum);
        for (int s = 0; s < n; s++) {
            double loss = block.lossPerMin()[s];
            boolean any = peak[s] > 0 && sum[s] > 0;
            toleratedPerMin[s] = any ? tolerance * sum[s] * loss : Double.MAX_VALUE;
            double minutes = any ? area[s] / peak[s] / Math.max(1, block.exponentDimensionless()[s]) : 1;
            leastMinutes[s] = Math.min(minutes, 1 / loss) / 16;
        }
    }

    void startErrors() {
        error.start();
        exponentError.start();
    }

    /** Takes the state of the body at a point. */
    void enter() {
        int n = block.subjects();
        for (int k = 0; k < body.driveModes; k++) {
            System.arraycopy(body.contribution[k], 0, contribution[k], 0, n);
        }
        System.arraycopy(body.site, 0, site, 0, n);
    }

    /** Whether no input runs and what is left, every contribution counted as positive, cannot move any response. */
    boolean isQuiet(double part) {
        int n = block.subjects();
        for (int s = 0; s < n; s++) {
            sum[s] = Math.abs(body.site[s]);
        }
        for (int k = 0; k < body.driveModes; k++) {
            double[] row = body.contribution[k];
            for (int s = 0; s < n; s++) {
                sum[s] += Math.abs(row[s]);
            }
        }
        saturate(sum);
        for (int s = 0; s < n; s++) {
            sum[s] = sum[s] * block.lossPerMin()[s] / toleratedPerMin[s];
        }
        return Lanes.greatest(sum, n) < part;
    }

    /** Lets the deviation die away as if there were no drug. */
    void rest(Panel panel) {
        Lanes.multiply(deviation, deviation, panel.responseKept, block.subjects());
    }

    /** Tries a panel from the entered state; answers its error as a part of what is allowed. */
    double attempt(Panel panel) {
        int n = block.subjects();
        int nodes = panel.rule.order;
        for (int i = 0; i < nodes; i++) {
            seen(panel, i, saturated[i]);
            saturate(saturated[i]);
        }
        for (int s = 0; s < n; s++) {
            allowed[s] = toleratedPerMin[s] * Math.max(panel.lengthMinutes, leastMinutes[s]);
        }
        double[] greatest = block.greatestDimensionless();
        double sign = block.action().sign();
        if (block.action().onInput()) {
            sumTerms(panel, n);
            for (int s = 0; s < n; s++) {
                attempted[s] = deviation[s] * panel.responseKept[s] + sign * greatest[s] * sum[s];
            }
            return error.of(panel.rule, term, allowed, n);
        }
        onLoss(panel, sign, n);
        return Math.max(error.of(panel.rule, term, allowed, n), exponentError.of(panel.rule, exponentTerm, allowed, n));
    }

    private void sumTerms(Panel panel, int n) {
        Arrays.fill(sum, 0, n, 0);
        for (int i = 0; i < panel.rule.order; i++) {
            double[] weight = panel.weight[i];
            double[] h = saturated[i];
            double[] t = term[i];
            for (int s = 0; s < n; s++) {
                t[s] = weight[s] * h[s];
                sum[s] += t[s];
            }
        }
    }

    private void onLoss(Panel panel, double sign, int n) {
        double[] greatest = block.greatestDimensionless();
        double[] loss = block.lossPerMin();
        int nodes = panel.rule.order;
        for (int i = 0; i < nodes; i++) {
            integral(panel.rule.rest[i], nodes, n);
            double[] t = term[i];
            for (int s = 0; s < n; s++) {
                double strength = sign * greatest[s] * loss[s] * panel.lengthMinutes;
                t[s] = panel.weight[i][s] * saturated[i][s] * Exponential.exp(-strength * inner[s]);
                exponentTerm[i][s] = Math.abs(deviation[s] * strength) * panel.rule.weight[i] * saturated[i][s];
            }
        }
        Arrays.fill(sum, 0, n, 0);
        for (int i = 0; i < nodes; i++) {
            for (int s = 0; s < n; s++) {
                sum[s] += term[i][s];
            }
        }
        integral(panel.rule.weight, nodes, n);
        for (int s = 0; s < n; s++) {
            double strength = sign * greatest[s] * loss[s] * panel.lengthMinutes;
            attempted[s] = deviation[s] * panel.responseKept[s] * Exponential.exp(-strength * inner[s])
                    - sign * greatest[s] * sum[s];
        }
    }

    private void integral(double[] weights, int nodes, int n) {
        Arrays.fill(inner, 0, n, 0);
        for (int j = 0; j < nodes; j++) {
            double w = weights[j];
            double[] h = saturated[j];
            for (int s = 0; s < n; s++) {
                inner[s] += w * h[s];
            }
        }
    }

    double errorAtBreakpoint() {
        return Math.max(error.atBreakpoint(), exponentError.atBreakpoint());
    }

    double errorOfTwiceTheLength() {
        return Math.max(error.ofTwiceTheLength(), exponentError.ofTwiceTheLength());
    }

    double errorOfCoarser() {
        return block.action().onInput() ? error.ofCoarser() : Math.max(error.ofCoarser(), exponentError.ofCoarser());
    }

    /** Takes the deviation of the last attempt as true. */
    void accept() {
        System.arraycopy(attempted, 0, deviation, 0, block.subjects());
    }

    /** Takes the entered state to the end of a panel. */
    void move(Panel panel) {
        int n = block.subjects();
        seen(panel, panel.rule.order, sum);
        System.arraycopy(sum, 0, site, 0, n);
        for (int k = 0; k < body.driveModes; k++) {
            if (body.infusing) {
                Lanes.scaleAndAdd(contribution[k], panel.kept[k], panel.gained[k], body.contributionRate[k], n);
            } else {
                Lanes.multiply(contribution[k], contribution[k], panel.kept[k], n);
            }
        }
    }

    /** The effect-site concentration at a node. */
    private void seen(Panel panel, int node, double[] into) {
        int n = block.subjects();
        int modes = body.driveModes;
        Lanes.dot(into, panel.site[node], contribution, modes, panel.site[node][modes], site, n);
        if (body.infusing) {
            for (int k = 0; k < modes; k++) {
                Lanes.addProduct(into, panel.rateSite[node][k], body.contributionRate[k], n);
            }
        }
    }

    /** Concentrations become parts of the greatest effect. */
    private void saturate(double[] ngPerMl) {
        int n = block.subjects();
        double[] half = block.halfNgPerMl();
        if (plain) {
            for (int s = 0; s < n; s++) {
                double c = Math.max(0, ngPerMl[s]);
                ngPerMl[s] = c / (c + half[s]);
            }
            return;
        }
        for (int s = 0; s < n; s++) {
            ngPerMl[s] = Math.max(LEAST, ngPerMl[s] / half[s]);
        }
        Lanes.sigmoid(ngPerMl, block.exponentDimensionless(), powers, n);
    }
}
