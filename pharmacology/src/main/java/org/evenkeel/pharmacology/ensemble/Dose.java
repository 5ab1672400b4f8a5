package org.evenkeel.pharmacology.ensemble;

/**
 * A dose that all subjects of an ensemble receive at the same time.
 *
 * @param input where it enters
 * @param startMinutes when, 0 or later
 * @param durationMinutes over how long at a constant rate; 0 is a bolus
 * @param doseMg how much, 0 or more
 */
public record Dose(int input, double startMinutes, double durationMinutes, double doseMg) {

    public Dose {
        if (!(startMinutes >= 0) || !(durationMinutes >= 0) || !(doseMg >= 0)) {
            throw new IllegalArgumentException("a dose needs a start, a duration and an amount of 0 or more: "
                    + startMinutes + " min, " + durationMinutes + " min, " + doseMg + " mg");
        }
        if (!(startMinutes + durationMinutes < Double.POSITIVE_INFINITY) || !(doseMg < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a dose must be finite");
        }
    }

    /** Also true of an infusion so short that its end can't be told from its start. */
    boolean isBolus() {
        return endMinutes() == startMinutes;
    }

    double endMinutes() {
        return startMinutes + durationMinutes;
    }

    /** Over the time from start to end as rounding left it, so that the whole dose enters. */
    double rateMgPerMin() {
        return doseMg / (endMinutes() - startMinutes);
    }
}
