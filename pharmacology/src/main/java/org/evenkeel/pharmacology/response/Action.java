package org.evenkeel.pharmacology.response;

/**
 * Where a drug takes hold of an indirect response: the four basic models of Dayneka NL, Garg V, Jusko WJ, J
 * Pharmacokinet Biopharm 1993;21:457-478.
 */
public enum Action {
    /** Type I: input x (1 - Imax C^g / (IC50^g + C^g)). */
    INHIBITS_INPUT(true, -1),
    /** Type II: loss x (1 - Imax C^g / (IC50^g + C^g)). */
    INHIBITS_LOSS(false, -1),
    /** Type III: input x (1 + Smax C^g / (SC50^g + C^g)). */
    STIMULATES_INPUT(true, 1),
    /** Type IV: loss x (1 + Smax C^g / (SC50^g + C^g)). */
    STIMULATES_LOSS(false, 1);

    private final boolean onInput;
    private final int sign;

    Action(boolean onInput, int sign) {
        this.onInput = onInput;
        this.sign = sign;
    }

    boolean onInput() {
        return onInput;
    }

    int sign() {
        return sign;
    }
}
