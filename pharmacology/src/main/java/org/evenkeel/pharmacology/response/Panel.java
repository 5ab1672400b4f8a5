package org.evenkeel.pharmacology.response;

/**
 * What a stretch of one length does to the subjects of a block, seen at the nodes of one rule: how the effect-site
 * concentration at each node and at the end follows from the state at the start, and how much each node weighs in the
 * response. Filled once for a block however often the length occurs.
 */
final class Panel {

    private static final long NEVER = -1;

    final GaussRule rule;
    final double lengthMinutes;
    /** {@code [node, last the end][mode, last the effect site][subject]}. */
    final double[][][] site;
    /** {@code [node, last the end][mode][subject]}: the same for rates. */
    final double[][][] rateSite;
    /** {@code [mode][subject]}: what is left of a contribution at the end. */
    final double[][] kept;
    /** {@code [mode][subject]}: what a rate has added to it. */
    final double[][] gained;
    /** {@code [node][subject]}: kout h w exp(-kout (h - t)). */
    final double[][] weight;
    /** What is left of a deviation from baseline at the end. */
    final double[] responseKept;

    private long filledFor = NEVER;
    private long ratesFilledFor = NEVER;

    Panel(GaussRule rule, double lengthMinutes, CascadeBlock block) {
        this.rule = rule;
        this.lengthMinutes = lengthMinutes;
        int modes = block.modes();
        int capacity = block.capacity();
        site = new double[rule.order + 1][modes + 1][capacity];
        rateSite = new double[rule.order + 1][modes][capacity];
        kept = new double[modes][capacity];
        gained = new double[modes][capacity];
        weight = new double[rule.order][capacity];
        responseKept = new double[capacity];
    }

    /** Fills the panel for the block numbered {@code turn} unless it is. */
    void fill(long turn, BodyLanes body, CascadeBlock block) {
        if (filledFor != turn) {
            filledFor = turn;
            for (int i = 0; i <= rule.order; i++) {
                body.siteAfter(minutes(i), site[i]);
            }
            for (int k = 0; k < body.driveModes; k++) {
                body.contributionAfter(lengthMinutes, k, kept[k], gained[k]);
            }
            fillWeights(block.lossPerMin(), block.subjects());
        }
        if (body.infusing && ratesFilledFor != turn) {
            ratesFilledFor = turn;
            for (int i = 0; i <= rule.order; i++) {
                body.siteOfRatesAfter(minutes(i), rateSite[i], site[i]);
            }
        }
    }

    private double minutes(int i) {
        return lengthMinutes * (i == rule.order ? 1 : rule.node[i]);
    }

    private void fillWeights(double[] lossPerMin, int n) {
        Lanes.decay(responseKept, lossPerMin, lengthMinutes, n);
        for (int i = 0; i < rule.order; i++) {
            double[] row = weight[i];
            Lanes.decay(row, lossPerMin, lengthMinutes * (1 - rule.node[i]), n);
            double share = lengthMinutes * rule.weight[i];
            for (int s = 0; s < n; s++) {
                row[s] *= lossPerMin[s] * share;
            }
        }
    }
}
