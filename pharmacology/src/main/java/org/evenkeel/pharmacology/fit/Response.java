package org.evenkeel.pharmacology.fit;

/** What a model answers for given etas at each reading. Not safe to share between threads: it may keep its work. */
interface Response {

    /** How many etas it takes. */
    int etas();

    /** How many readings it predicts. */
    int readings();

    /** Writes the predictions, in the order of the readings. */
    void predict(double[] etas, double[] predicted);

    /**
     * Writes the predictions and how each moves with each eta.
     *
     * @param slopes into this: a row for each reading, a column for each eta
     */
    void predict(double[] etas, double[] predicted, double[][] slopes);
}
