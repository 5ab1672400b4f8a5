package org.evenkeel.testkit.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Words, sentences and syllables of a text. A number written in digits counts as one word of one syllable. */
record ReadText(int words, int sentences, int syllables) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.]*");

    static ReadText of(String text, Locale language, ToIntFunction<String> syllables) {
        int sentences = 0;
        List<String> words = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(language);
        ends.setText(text);
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            // a colon or semicolon is a full stop to whoever reads slowly, but the formulas do not count it as one
            List<String> here = WORD.matcher(text.substring(from, to))
                    .results()
                    .map(r -> r.group().toLowerCase(language))
                    .toList();
            if (!here.isEmpty()) {
                sentences++;
                words.addAll(here);
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words to read");
        }
        return new ReadText(
                words.size(),
                sentences,
                words.stream()
                        .mapToInt(w -> Math.max(1, syllables.applyAsInt(w)))
                        .sum());
    }

    double wordsPerSentence() {
        return (double) words / sentences;
    }

    double syllablesPerWord() {
        return (double) syllables / words;
    }
}
