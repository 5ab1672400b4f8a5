package org.evenkeel.care.rule;

/** Finds whole words in lower-case text. */
final class Words {
    private Words() {}

    /** Whether {@code phrase} stands in {@code text} with no letter directly before or after it. */
    static boolean contains(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
