package org.evenkeel.care.rule;

/** Slips of the pen between two words: a letter left out, added, wrong, or swapped with its neighbour. */
final class Slips {
    private Slips() {}

    /**
     * The least number of slips (optimal string alignment, after Damerau and Levenshtein) that turn one word into the
     * other; {@code most + 1} when it takes more than {@code most}.
     */
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int slips = Math.min(Math.min(back[j] + 1, row[j - 1] + 1), back[j - 1] + wrong);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips = Math.min(slips, twoBack[j - 2] + 1);
                }
                row[j] = slips;
                least = Math.min(least, slips);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }
        return Math.min(back[b.length()], most + 1);
    }
}
