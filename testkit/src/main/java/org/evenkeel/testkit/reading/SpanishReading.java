package org.evenkeel.testkit.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easily a Spanish text is read, by the index of Szigriszt-Pazos (1993): 206.835 - 62.3 syllables per word - words per
 * sentence. On the scale INFLESZ (2008), made for health texts, 55 to 65 is usual, 65 to 80 rather easy, above 80 very easy.
 */
public final class SpanishReading {
    /** Silent in que, gui; not in güe, whose two dots make it spoken. */
    private static final Pattern SILENT_U = Pattern.compile("(?<=q)u(?=[eéií])|(?<=g)u(?=[eéií])");
    /** Strong vowels are spoken apart; a weak one is spoken with its neighbour unless it bears an accent. */
    private static final Pattern NUCLEUS =
            Pattern.compile("[iuüy]?[aeoáéó][iuüy]?(?![íú])|[iuüy]?[aeoáéó]|[íú]|[iuüy]+");

    private SpanishReading() {}

    /** The index: higher is easier. */
    public static double ease(String text) {
        ReadText read = ReadText.of(text, Locale.forLanguageTag("es"), SpanishReading::syllables);
        return 206.835 - 62.3 * read.syllablesPerWord() - read.wordsPerSentence();
    }

    /** Syllables of one word. */
    public static int syllables(String word) {
        String spoken = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String heard = SILENT_U.matcher(spoken)
                .replaceAll("")
                .replaceAll("y(?=[aeiouáéíóú])", "l")
                .replace("h", "");
        return Math.max(1, (int) NUCLEUS.matcher(heard).results().count());
    }
}
