package org.evenkeel.clinic.command.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.command.simulate.BadArgumentException;

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

    /** Resistant depression, and depression with thoughts of suicide, are depression to the rules: they ask for the rest. */
    static final Map<String, String> INDICATIONS = of(
            "trd", "depression",
            "depression", "depression",
            "mdsi", "depression",
            "anxiety", "anxiety",
            "ptsd", "ptsd",
            "ocd", "ocd",
            "pain", "pain");

    private ScopeWords() {}

    static Map<String, String> of(String... typedAndMeant) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < typedAndMeant.length; i += 2) {
            words.put(typedAndMeant[i], typedAndMeant[i + 1]);
        }
        return words;
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
