package org.evenkeel.clinic.command.report;

/**
 * How one number differs between subjects; NaN where it is not known.
 *
 * @param typical of the typical subject
 * @param mean over the subjects
 * @param p05 5 % of the subjects lie below
 * @param p50 half of them
 * @param p95 95 % of them
 */
public record Spread(double typical, double mean, double p05, double p50, double p95) {

    /** The same for everybody. */
    public static Spread of(double value) {
        return new Spread(value, value, value, value, value);
    }
}
