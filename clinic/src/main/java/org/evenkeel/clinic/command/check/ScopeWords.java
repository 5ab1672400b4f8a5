package org.evenkeel.clinic.command.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.knowledge.library.TreatmentWords;

/** What may be typed for a treatment, and the word that rules use for it. */
final class ScopeWords {
    static final String NASAL = "nasal";

    static final Map<String, String> ROUTES = of(
            "iv", "intravenous",
            "intravenous", "intravenous",
            "im", "intramuscular",
            "intramuscular", "intramuscular",
            "sc", "subcutaneous",
            "subcutaneous", "subcutaneous",
            "nasal", NASAL,
            "intranasal", NASAL,
            "sublingual", "sublingual",
            "sl", "sublingual",
            "oral", "oral",
            "po", "oral");

    /** Resistant depression is depression to the rules: they count the trials themselves. */
    static final Map<String, String> INDICATIONS = indications();

    static final Map<String, String> LAWS = themselves(TreatmentWords.JURISDICTION.known());

    private ScopeWords() {}

    static Map<String, String> of(String... typedAndMeant) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < typedAndMeant.length; i += 2) {
            words.put(typedAndMeant[i], typedAndMeant[i + 1]);
        }
        return words;
    }

    private static Map<String, String> indications() {
        Map<String, String> words = of("trd", "depression");
        words.putAll(themselves(TreatmentWords.INDICATION.known()));
        return words;
    }

    private static Map<String, String> themselves(List<String> words) {
        Map<String, String> same = new LinkedHashMap<>();
        words.forEach(w -> same.put(w, w));
        return same;
    }

    /** What a typed word means; an unknown one is refused with all that are known. */
    static String choice(String argument, String typed, Map<String, String> words) {
        String meant = words.get(typed.strip().toLowerCase(Locale.ROOT));
        if (meant == null) {
            throw new BadArgumentException(
                    argument,
                    "\"" + PlainText.line(typed) + "\" is not known; known: " + String.join(", ", words.keySet()));
        }
        return meant;
    }
}
