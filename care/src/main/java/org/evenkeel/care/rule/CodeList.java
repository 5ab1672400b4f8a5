package org.evenkeel.care.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * The codes, and the words, by which one concept is recognised in a record.
 *
 * @param id such as {@code aneurysm}
 * @param words the concept in words
 * @param codes published codes that mean it
 * @param alsoCalled words in a record's own display that mean it when the code is not in the list
 */
public record CodeList(String id, String words, List<Code> codes, List<String> alsoCalled) {

    /** A display with such words speaks of somebody else or of something not found. */
    private static final Pattern NOT_THE_PATIENT = Pattern.compile(
            "family history|screening|no history|no known|absence of|absent|suspected|fear of|at risk|risk of|vaccination"
                    + "|denies|denied|ruled out|negative for|no evidence of|no signs? of|family hx|fhx");

    /** A code with where it was seen. */
    public record Code(String system, String code, String display, Evidence evidence) {}

    public CodeList {
        codes = List.copyOf(codes);
        alsoCalled = List.copyOf(alsoCalled);
    }

    /** Whether a coding means this concept, by its code or else by its words. */
    public boolean means(Coding coding) {
        return byCode(coding) || byWords(coding.display());
    }

    private boolean byCode(Coding coding) {
        return codes.stream()
                .anyMatch(c -> c.system().equals(coding.system()) && c.code().equals(coding.code()));
    }

    private boolean saysSo(String lower) {
        for (String words : alsoCalled) {
            if (Words.contains(lower, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean byWords(String display) {
        String lower = display.toLowerCase(Locale.ROOT);
        // the words first: few records have them, and looking for them costs less than the pattern
        return saysSo(lower) && !NOT_THE_PATIENT.matcher(lower).find();
    }
}
