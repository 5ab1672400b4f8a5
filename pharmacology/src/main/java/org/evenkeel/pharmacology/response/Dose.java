package org.evenkeel.pharmacology.response;

/**
 * An amount that enters the body at a constant rate, or at once when {@code lengthMinutes} is 0. Made by naming each
 * number: {@code Dose.ofMg(35).atMinutes(0).overMinutes(40)}.
 *
 * @param input which of the body's inputs it enters
 * @param amountMg 0 or more
 * @param startMinutes when it starts
 * @param lengthMinutes how long it runs, 0 or more
 */
public record Dose(int input, double amountMg, double startMinutes, double lengthMinutes) {

    public Dose {
        if (input < 0
                || !(amountMg >= 0)
                || !Double.isFinite(amountMg + startMinutes)
                || !(lengthMinutes >= 0)
                || Double.isInfinite(lengthMinutes)) {
            throw new IllegalArgumentException("not a dose: " + amountMg + " mg into input " + input + " at "
                    + startMinutes + " min over " + lengthMinutes + " min");
        }
    }

    /** This amount into the first input at once at time 0. */
    public static Dose ofMg(double amountMg) {
        return new Dose(0, amountMg, 0, 0);
    }

    /** The same dose into another input. */
    public Dose intoInput(int other) {
        return new Dose(other, amountMg, startMinutes, lengthMinutes);
    }

    /** The same dose at another time. */
    public Dose atMinutes(double minutes) {
        return new Dose(input, amountMg, minutes, lengthMinutes);
    }

    /** The same dose over another time. */
    public Dose overMinutes(double minutes) {
        return new Dose(input, amountMg, startMinutes, minutes);
    }

    double endMinutes() {
        return startMinutes + lengthMinutes;
    }

    double rateMgPerMin() {
        return amountMg / lengthMinutes;
    }
}
