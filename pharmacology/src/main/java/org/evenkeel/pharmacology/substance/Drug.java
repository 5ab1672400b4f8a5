package org.evenkeel.pharmacology.substance;

/** What is given. Amounts are always of the base, never of the hydrochloride. */
public enum Drug {
    /** The equal mixture of S- and R-ketamine. */
    RACEMIC_KETAMINE("racemic ketamine"),
    /** S-ketamine alone (esketamine). */
    S_KETAMINE("S-ketamine"),
    /** R-ketamine alone (arketamine): not given, but half of every racemic dose. */
    R_KETAMINE("R-ketamine");

    private final String words;

    Drug(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }
}
