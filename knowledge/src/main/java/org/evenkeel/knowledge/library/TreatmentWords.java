package org.evenkeel.knowledge.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.knowledge.yaml.YamlMap;

/** The words by which data names a treatment. The sets are closed: a misspelt one would load and never be asked. */
public final class TreatmentWords {
    /** Laws. */
    public static final TreatmentWords JURISDICTION = new TreatmentWords("us", "eu", "ch", "uk", "ca");

    /** What is treated. */
    public static final TreatmentWords INDICATION = new TreatmentWords(
            "depression",
            "mdsi",
            "anxiety",
            "ptsd",
            "pain",
            "crps",
            "spinal-cord-injury",
            "neuropathic-pain",
            "fibromyalgia",
            "headache",
            "back-pain");

    static final TreatmentWords MEDICINE = new TreatmentWords("ketamine", "esketamine");
    static final TreatmentWords ROUTE =
            new TreatmentWords("intravenous", "intramuscular", "subcutaneous", "nasal", "sublingual", "oral");
    static final TreatmentWords SETTING = new TreatmentWords("clinic", "home", "hospital");
    /** How any medicine is taken, not only ours. */
    static final TreatmentWords ROUTE_OF_ANY_MEDICINE = new TreatmentWords(
            "intravenous",
            "intramuscular",
            "subcutaneous",
            "injection",
            "nasal",
            "sublingual",
            "buccal",
            "oral",
            "inhaled",
            "transdermal",
            "topical",
            "ophthalmic",
            "rectal",
            "vaginal",
            "mucosal");

    private final Set<String> known;

    private TreatmentWords(String... known) {
        this.known = Set.of(known);
    }

    /** Every word of the set, in order. */
    public List<String> known() {
        return List.copyOf(new TreeSet<>(known));
    }

    /** A required word; another one is a problem at its line. */
    String one(YamlMap map, String key) {
        String word = map.text(key);
        check(map, key, word);
        return word;
    }

    /** Words that may be left out; each other one is a problem at the key's line. */
    Set<String> some(YamlMap map, String key) {
        List<String> words = map.optionalTexts(key);
        words.forEach(word -> check(map, key, word));
        return new HashSet<>(words);
    }

    private void check(YamlMap map, String key, String word) {
        if (!word.isEmpty() && !known.contains(word)) {
            map.problem(
                    key, "has \"" + word + "\", which is not known; known: " + String.join(", ", new TreeSet<>(known)));
        }
    }
}
