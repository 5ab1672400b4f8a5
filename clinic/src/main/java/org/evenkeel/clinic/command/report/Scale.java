package org.evenkeel.clinic.command.report;

import java.util.ArrayList;
import java.util.List;

/** A straight axis: from values to places on the page, with round values for its ticks. */
record Scale(double low, double high, double from, double to, double step) {

    private static final double[] DECIMAL_STEPS = {1, 2, 2.5, 5, 10};
    private static final double[] TIME_STEPS = {
        1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440, 2880, 4320, 10_080, 20_160, 40_320
    };

    /** From 0 to a round value above {@code highest}, drawn from {@code from} to {@code to} with about five ticks. */
    static Scale ofValues(double highest, double from, double to) {
        double top = highest > 0 ? highest : 1;
        double power = Math.pow(10, Math.floor(Math.log10(top / 4)));
        double step = power;
        for (double candidate : DECIMAL_STEPS) {
            step = candidate * power;
            if (top / step <= 5) {
                break;
            }
        }
        return new Scale(0, Math.ceil(top / step - 1e-9) * step, from, to, step);
    }

    /** The whole time, with ticks at round minutes, hours or days. */
    static Scale ofMinutes(double first, double last, double from, double to) {
        double span = Math.max(last - first, 1);
        double step = TIME_STEPS[TIME_STEPS.length - 1];
        for (double candidate : TIME_STEPS) {
            if (span / candidate <= 8) {
                step = candidate;
                break;
            }
        }
        while (span / step > 12) {
            step *= 2;
        }
        return new Scale(first, first + span, from, to, step);
    }

    double place(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-12); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
