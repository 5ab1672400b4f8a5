package org.evenkeel.pharmacology.fit;

/** How badly one reading agrees with a prediction; filled anew for each reading. */
final class Misfit {

    /** Minus the logarithm of the likelihood, up to a constant of the reading. */
    double value;

    /** Its derivative by the prediction. */
    double slope;

    /** How much the reading says about the prediction: the expected second derivative, never below 0. */
    double information;

    void set(double newValue, double newSlope, double newInformation) {
        value = newValue;
        slope = newSlope;
        information = newInformation;
    }
}
