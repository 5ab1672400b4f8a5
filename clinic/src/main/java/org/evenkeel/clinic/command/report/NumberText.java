package org.evenkeel.clinic.command.report;

/**
 * Numbers as text. Digits are cut by arithmetic on one {@code long}, not by a general formatter: a simulation writes some
 * tens of thousands of numbers and is often over in less time than a formatter needs to warm up.
 */
final class NumberText {

    /** Enough that reading the text back changes a value by less than a billionth of it. */
    private static final int DIGITS = 9;

    private static final int HIGHEST_PLAIN = 15;
    private static final int LOWEST_PLAIN = -6;
    private static final int HIGHEST_POWER = 308;
    private static final double LEAST_FOR_A_PERSON = 0.001;
    private static final double[] POWERS = new double[HIGHEST_POWER + 1];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    private NumberText() {}

    /** The number with nine significant digits at most and no trailing zeros; {@code null} when it is not finite. */
    static String exact(double value) {
        StringBuilder text = new StringBuilder();
        appendExact(text, value);
        return text.toString();
    }

    /** As {@link #exact}, appended. */
    static void appendExact(StringBuilder text, double value) {
        if (Double.isFinite(value)) {
            append(text, value, DIGITS);
        } else {
            text.append("null");
        }
    }

    /** For a person: three significant digits, more only before the point; a dash when it is not known. */
    static String shortly(double value) {
        if (!Double.isFinite(value)) {
            return "\u2013";
        }
        if (value > 0 && value < LEAST_FOR_A_PERSON) {
            return "<0.001";
        }
        StringBuilder text = new StringBuilder();
        int wholeDigits = Math.abs(value) < 1 ? 0 : exponent(Math.abs(value)) + 1;
        append(text, value, Math.min(DIGITS, Math.max(3, wholeDigits)));
        return text.toString();
    }

    private static void append(StringBuilder text, double value, int digits) {
        if (value == 0) {
            text.append('0');
            return;
        }
        if (value < 0) {
            text.append('-');
        }
        double size = Math.abs(value);
        int exponent = exponent(size);
        long figures = Math.round(scaled(size, digits - 1 - exponent));
        if (figures >= (long) POWERS[digits]) { // rounded up to the next power of ten
            exponent++;
            figures /= 10;
        }
        int kept = digits;
        while (kept > 1 && figures % 10 == 0) {
            figures /= 10;
            kept--;
        }
        place(text, figures, kept, exponent);
    }

    /** The power of ten of the first digit. */
    private static int exponent(double size) {
        int guess = (int) Math.floor(Math.log10(size));
        if (scaled(size, -guess) >= 10) {
            return guess + 1;
        }
        return scaled(size, -guess) < 1 ? guess - 1 : guess;
    }

    /** size x 10^power; a step at a time where the power itself is no double. */
    private static double scaled(double size, int power) {
        if (power > HIGHEST_POWER) {
            return size * POWERS[HIGHEST_POWER] * POWERS[power - HIGHEST_POWER];
        }
        return power >= 0 ? size * POWERS[power] : size / POWERS[-power];
    }

    private static void place(StringBuilder text, long figures, int kept, int exponent) {
        int first = text.length();
        text.append(figures);
        if (exponent < LOWEST_PLAIN || exponent >= HIGHEST_PLAIN) {
            if (kept > 1) {
                text.insert(first + 1, '.');
            }
            text.append('e').append(exponent);
        } else if (exponent < 0) {
            text.insert(first, "0.000000", 0, 1 - exponent);
        } else if (exponent + 1 < kept) {
            text.insert(first + exponent + 1, '.');
        } else {
            text.repeat('0', exponent + 1 - kept);
        }
    }
}
