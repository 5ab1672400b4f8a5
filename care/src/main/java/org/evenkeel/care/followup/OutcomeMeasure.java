package org.evenkeel.care.followup;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What the literature calls response and remission on one instrument, and what its totals can't tell. Shown beside a
 * trajectory; never used to decide or to predict.
 *
 * @param responseFraction fall of the total as a fraction of the baseline from which on one speaks of response, 0..1
 * @param response who defines it so
 * @param remissionBelow total below which one speaks of remission
 * @param remission who defines it so
 * @param recallNote what the time the instrument asks about means for a reading soon after a dose
 * @param recall where that comes from
 */
public record OutcomeMeasure(
        String instrument,
        double responseFraction,
        Evidence response,
        int remissionBelow,
        Evidence remission,
        String recallNote,
        Evidence recall) {
    public OutcomeMeasure {
        if (!(responseFraction > 0 && responseFraction <= 1)) {
            throw new IllegalArgumentException("response is a fall by a fraction in 0..1, not " + responseFraction);
        }
        if (!(remissionBelow > 0)) {
            throw new IllegalArgumentException("remission is below a total above 0, not " + remissionBelow);
        }
    }

    /** Whether a change from baseline ({@code -0.5} is a fall by half) is what is called response. */
    public boolean isResponse(double changeFraction) {
        return changeFraction <= -responseFraction;
    }

    /** Whether a total is what is called remission. */
    public boolean isRemission(int total) {
        return total < remissionBelow;
    }
}
