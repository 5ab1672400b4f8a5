package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;

/** A network's amounts at a few times, with their slopes by every rate constant and every channel's fraction. */
sealed interface AmountSlopes permits ModalSensitivity, PropagatedSensitivity {

    /** The place of what is not in the network. */
    int OUTSIDE = -1;

    /** For each flow: rate x amount(driver) arrives in gainer; rate x amount(loser) leaves loser. */
    final class FlowPlaces {

        final int[] driver;
        final int[] gainer;
        final int[] loser;

        FlowPlaces(int[] driver, int[] gainer, int[] loser) {
            this.driver = driver;
            this.gainer = gainer;
            this.loser = loser;
        }

        /** Fills the rate matrix, 1/min. */
        void fill(double[] ratePerMin, double[][] a) {
            for (double[] row : a) {
                Arrays.fill(row, 0);
            }
            for (int f = 0; f < ratePerMin.length; f++) {
                if (driver[f] != OUTSIDE && gainer[f] != OUTSIDE) {
                    a[gainer[f]][driver[f]] += ratePerMin[f];
                }
                if (loser[f] != OUTSIDE) {
                    a[loser[f]][loser[f]] -= ratePerMin[f];
                }
            }
        }
    }

    /**
     * Whether there is an answer with these parameters; the other methods then speak of it.
     *
     * @param ratePerMin of each flow
     * @param fractionOfChannel how much of a channel's doses arrives
     * @param walk doses and times
     * @param withSlopes whether {@link #slopes} will be asked for too
     */
    boolean solve(double[] ratePerMin, double[] fractionOfChannel, Walk walk, boolean withSlopes);

    /** The same body under other doses or at other times. */
    void follow(Walk walk, boolean withSlopes);

    /** The amount in output {@code output} at time {@code time}, mg. */
    double amountMg(int output, int time);

    /**
     * How that amount moves with every rate and every fraction.
     *
     * @param byRate into this, mg for 1/min of each flow
     * @param byFraction into this, mg for a fraction of 1 of each channel
     */
    void slopes(int output, int time, double[] byRate, double[] byFraction);
}
