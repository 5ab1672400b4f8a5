package org.evenkeel.pharmacology.kernel;

/**
 * What enters by one channel: an amount at a constant rate, or at once.
 *
 * @param channel by which way
 * @param startMinutes from when
 * @param lengthMinutes for how long; 0 at once
 * @param mg how much
 */
record Pulse(int channel, double startMinutes, double lengthMinutes, double mg) {

    double endMinutes() {
        return startMinutes + lengthMinutes;
    }

    /** So short that its rate can't be told from an amount at once; this includes a length lost to rounding. */
    boolean isAtOnce() {
        return endMinutes() == startMinutes;
    }

    double mgPerMin() {
        return mg / (endMinutes() - startMinutes);
    }

    /** What has entered by {@code timeMinutes}. */
    double mgUntil(double timeMinutes) {
        if (timeMinutes < startMinutes) {
            return 0;
        }
        return isAtOnce() ? mg : mgPerMin() * Math.min(endMinutes() - startMinutes, timeMinutes - startMinutes);
    }
}
