package org.evenkeel.pharmacology.fit;

/** What a reading says about the true value that was read. */
enum Bound {
    /** The value itself, as far as the scatter goes. */
    VALUE,
    /** It would have been read at or below this: below a limit of quantification, or at the bottom of a scale. */
    AT_MOST,
    /** It would have been read at or above this: at the top of a scale. */
    AT_LEAST
}
