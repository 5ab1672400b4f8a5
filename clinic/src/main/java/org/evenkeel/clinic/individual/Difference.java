package org.evenkeel.clinic.individual;

import java.util.Locale;

/**
 * One way in which this patient may differ from the typical subject.
 *
 * @param name what differs, for a person
 * @param ratioDimensionless this patient's over the typical one's, most probable
 * @param lower90Dimensionless lower end of the 90 % interval of the ratio
 * @param upper90Dimensionless upper end
 * @param shrinkageFraction how much of the published spread is left after the readings: 1 when they say nothing
 * @param source where the published spread comes from
 * @param status status of that source
 */
public record Difference(
        String name,
        double ratioDimensionless,
        double lower90Dimensionless,
        double upper90Dimensionless,
        double shrinkageFraction,
        String source,
        String status) {

    /** From here on the readings have said so little that no direction is named. */
    private static final double CANNOT_TELL_FROM = 0.8;

    private static final double DEVIATES_TO_90 = 1.6448536269514722;

    static Difference of(
            String name, double eta, double standardError, double shrinkage, String source, String status) {
        return new Difference(
                name,
                Math.exp(eta),
                Math.exp(eta - DEVIATES_TO_90 * standardError),
                Math.exp(eta + DEVIATES_TO_90 * standardError),
                shrinkage,
                source,
                status);
    }

    /** Whether the readings say something of it. */
    public boolean canTell() {
        return shrinkageFraction < CANNOT_TELL_FROM;
    }

    /** What the readings say, in plain words. */
    public String words() {
        if (!canTell()) {
            return "Cannot tell from these readings";
        }
        if (lower90Dimensionless > 1) {
            return "More than in the typical subject";
        }
        return upper90Dimensionless < 1
                ? "Less than in the typical subject"
                : "May be the same as in the typical subject";
    }

    /** Ratio and interval as shown, {@code × 1.4 (0.9 to 2.1)}. */
    public String ratio() {
        return "× " + number(ratioDimensionless) + " (" + number(lower90Dimensionless) + " to "
                + number(upper90Dimensionless) + ")";
    }

    /** Shrinkage in percent. */
    public String shrinkage() {
        return Math.round(100 * shrinkageFraction) + " %";
    }

    /** Where a ratio stands on an axis of ratios from a quarter to four, percent from the left. */
    public double placePercent(double ratio) {
        double part = (Math.log(ratio) / Math.log(4) + 1) / 2;
        return Math.clamp(Math.round(1000 * part) / 10.0, 0, 100);
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }
}
