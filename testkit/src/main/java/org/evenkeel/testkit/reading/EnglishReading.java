package org.evenkeel.testkit.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The US school grade at which an English text is read, by Flesch and Kincaid (1975): 0.39 words per sentence + 11.8
 * syllables per word - 15.59. Syllables are counted by spelling; what spelling gets wrong is listed. Of a text of a few
 * words the grade says little.
 */
public final class EnglishReading {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** A last vowel that is not spoken: made, makes, passed, but not table, changes, wanted, handled. */
    private static final Pattern SILENT_END = Pattern.compile(
            "([^aeiouyl]e|[aeiouy]le|([^aeiouyszxcglh]|[^cs]h)es|[aeiouy]les|[^aeiouytdl]ed|[aeiouy]led)$");
    /** An e within a word that is not spoken: safely, careful, movement, useless. */
    private static final Pattern SILENT_WITHIN =
            Pattern.compile("[aeiouy][^aeiouy]{1,2}e(ly|ful|fully|less|ment|ments|ness)$");
    /** Neighbouring vowels that are spoken apart: usual, period, dizzier, doing, continuous, react. */
    private static final Pattern APART = Pattern.compile("(?<![tcs])i(?=a)|(?<=i)i?(?=e[rd]$)|(?<![tscgx])i(?=o)|i(?=u)"
            + "|(?<=[tdns])u(?=al)|(?<=[aeiouy])(?=ing)|u(?=ou)|(?<=r)e(?=a(ct|tion))");

    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("apnea", 3),
            Map.entry("area", 3),
            Map.entry("breathe", 1),
            Map.entry("diet", 2),
            Map.entry("esketamine", 4),
            Map.entry("evening", 2),
            Map.entry("every", 2),
            Map.entry("everyone", 3),
            Map.entry("grapefruit", 2),
            Map.entry("idea", 3),
            Map.entry("ideas", 3),
            Map.entry("lsd", 3),
            Map.entry("mdma", 4),
            Map.entry("quiet", 2),
            Map.entry("real", 2),
            Map.entry("someone", 2),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("suicidal", 4),
            Map.entry("suicide", 3),
            Map.entry("theophylline", 4),
            Map.entry("unreal", 3),
            Map.entry("whatever", 3));

    private EnglishReading() {}

    /** The school grade of a text. */
    public static double grade(String text) {
        ReadText read = ReadText.of(text, Locale.US, EnglishReading::syllables);
        return 0.39 * read.wordsPerSentence() + 11.8 * read.syllablesPerWord() - 15.59;
    }

    /** Syllables of one word. */
    public static int syllables(String word) {
        String spoken = word.toLowerCase(Locale.US)
                .replaceAll("['’](s|t|ll|re|ve|d|m)?$", "")
                .replaceAll("[^a-z]", "");
        Integer known = KNOWN.get(spoken);
        if (known != null) {
            return known;
        }
        int groups = count(VOWELS, spoken);
        int silent = count(SILENT_END, spoken) + count(SILENT_WITHIN, spoken);
        return Math.max(1, groups - silent + count(APART, spoken));
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }
}
