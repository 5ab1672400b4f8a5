package org.evenkeel.care.session;

/** How a chair is called on a screen. */
public final class ChairName {
    private static final String WORD = "Chair";

    private ChairName() {}

    /** {@code Chair 2}, whether or not it was charted with the word; empty when no chair is given. */
    public static String of(String charted) {
        String chair = charted.strip();
        return chair.isEmpty() || chair.regionMatches(true, 0, WORD, 0, WORD.length()) ? chair : WORD + " " + chair;
    }
}
