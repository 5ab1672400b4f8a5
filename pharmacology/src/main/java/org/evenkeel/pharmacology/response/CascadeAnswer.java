package org.evenkeel.pharmacology.response;

/**
 * Where the answers of a block go: rows ordered by time, all subjects of a time side by side, as quantiles over subjects
 * want them. The value of the block's subject s at asked time t goes to {@code row[t * stride + first + s]}. A row of
 * length 0 is not wanted.
 */
public final class CascadeAnswer {

    private final double[][] concentrations;
    private final double[] effectSite;
    private final double[] response;
    private final int stride;
    private int first;

    /**
     * These rows.
     *
     * @param concentrationsNgPerMl one row for each output of the bodies
     * @param effectSiteNgPerMl concentration at the effect site
     * @param responseDimensionless the response as a multiple of its baseline
     * @param stride subjects in a row, of all blocks together
     */
    public CascadeAnswer(
            double[][] concentrationsNgPerMl, double[] effectSiteNgPerMl, double[] responseDimensionless, int stride) {
        this.concentrations = concentrationsNgPerMl;
        this.effectSite = effectSiteNgPerMl;
        this.response = responseDimensionless;
        this.stride = stride;
    }

    /** The next block's subjects begin at {@code subject}. */
    public void startAt(int subject) {
        first = subject;
    }

    boolean wantsResponse() {
        return response.length > 0;
    }

    void write(int time, BodyLanes body, double[] deviation, CascadeBlock block) {
        int n = block.subjects();
        int from = time * stride + first;
        for (int o = 0; o < concentrations.length; o++) {
            if (concentrations[o].length > 0) {
                body.concentration(o, concentrations[o], from);
            }
        }
        if (effectSite.length > 0) {
            double[] site = body.site;
            for (int s = 0; s < n; s++) {
                effectSite[from + s] = Math.max(0, site[s]);
            }
        }
        if (response.length > 0) {
            for (int s = 0; s < n; s++) {
                response[from + s] = 1 + deviation[s];
            }
        }
    }
}
