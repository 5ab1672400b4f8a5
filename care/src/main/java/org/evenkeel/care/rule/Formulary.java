package org.evenkeel.care.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.rule.MedicineReading.Correction;
import org.evenkeel.care.rule.Spelling.Guess;
import org.jspecify.annotations.Nullable;

/** The medicines we know by name: ingredients that rules speak of, ordinary ones no rule speaks of, and brands. */
public final class Formulary {
    private static final Pattern PARTS = Pattern.compile("\\s*/\\s+|\\s+/\\s*|(?<=[a-z])/(?=[a-z])|\\s+and\\s+|\\+");
    /** Strengths and times in a record's words, such as {@code 0.25 MG/ACTUAT} or {@code 24HR}. */
    private static final Pattern STRENGTH =
            Pattern.compile("\\d+(\\.\\d+)?\\s*(mg|mcg|ug|g|ml|unt|meq|actuat|hr|h|day|%|iu)\\b(/[a-z]+)?");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SHORTEST_WORD = 3;
    /** Readings kept for the next chart; far more than a clinic has different medicines. */
    private static final int KEPT_READINGS = 20_000;

    private final Set<String> ingredients;
    private final Map<String, List<String>> otherNames;
    private final Map<String, Set<Name>> byFirstWord = new HashMap<>();
    private final Set<Name> withoutFirstWord = new HashSet<>();
    private final Spelling spelling;
    private final Map<String, MedicineReading> read = new ConcurrentHashMap<>();

    private final Told told;

    private record Name(String words, Collection<String> ingredients) {}

    /** What a formulary was made of; two of the same read every medicine alike. */
    private record Told(
            Set<String> ingredients,
            Map<String, List<String>> otherNames,
            List<Set<String>> lookAlikes,
            Set<String> noNames) {}

    /** A formulary in which no pair of names is known to be mistaken for one another. */
    public Formulary(Set<String> ingredients, Map<String, List<String>> otherNames) {
        this(ingredients, otherNames, List.of(), Set.of());
    }

    /**
     * A formulary.
     *
     * @param ingredients every known ingredient in lower case
     * @param otherNames brand and spelling variants to their ingredients
     * @param lookAlikes names that are mistaken for one another: a misspelling near one of them is never read as it
     * @param noNames words that stand beside a medicine's name, such as "tablet", and are never a misspelt name
     */
    public Formulary(
            Set<String> ingredients,
            Map<String, List<String>> otherNames,
            List<Set<String>> lookAlikes,
            Set<String> noNames) {
        this.ingredients = Set.copyOf(ingredients);
        this.otherNames = Map.copyOf(otherNames);
        this.ingredients.forEach(i -> index(new Name(i, Set.of(i))));
        this.otherNames.forEach((name, of) -> index(new Name(name, of)));
        Map<String, Set<String>> meaning = new HashMap<>();
        this.ingredients.forEach(i -> meaning.put(i, Set.of(i)));
        this.otherNames.forEach((name, of) -> meaning.putIfAbsent(name, Set.copyOf(of)));
        this.spelling = new Spelling(meaning, lookAlikes, noNames);
        this.told = new Told(this.ingredients, this.otherNames, List.copyOf(lookAlikes), Set.copyOf(noNames));
    }

    /** Whether both read every medicine alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formulary f && told.equals(f.told);
    }

    @Override
    public int hashCode() {
        return told.hashCode();
    }

    private void index(Name name) {
        Matcher first = WORD.matcher(name.words());
        if (first.lookingAt()) {
            byFirstWord.computeIfAbsent(first.group(), w -> new HashSet<>()).add(name);
        } else {
            withoutFirstWord.add(name);
        }
    }

    /** Every known ingredient in lower case. */
    public Set<String> ingredients() {
        return ingredients;
    }

    /** Brands and other names, with their ingredients. */
    public Map<String, List<String>> otherNames() {
        return otherNames;
    }

    /**
     * The ingredients of a medicine whose name stands here letter by letter. Empty when one part of it is not
     * recognised, or is recognised only as a misspelling: then it may be anything.
     */
    public Optional<Set<String>> ingredientsOf(MedicationRecorded medicine) {
        return read(medicine) instanceof MedicineReading.Known known
                ? Optional.of(known.ingredients())
                : Optional.empty();
    }

    /** What a medicine is taken for, from its ingredient field or else from its display. */
    public MedicineReading read(MedicationRecorded medicine) {
        return read(medicine.ingredient().isBlank() ? medicine.code().display() : medicine.ingredient());
    }

    /** What a medicine written this way is taken for. */
    public MedicineReading read(String written) {
        MedicineReading before = read.get(written);
        if (before != null) {
            return before;
        }
        MedicineReading reading = readAnew(written);
        if (read.size() < KEPT_READINGS) {
            read.put(written, reading);
        }
        return reading;
    }

    private MedicineReading readAnew(String written) {
        Set<String> found = new TreeSet<>();
        Set<Correction> corrections = new HashSet<>();
        for (String part : PARTS.splitAsStream(withoutStrengths(written)).toList()) {
            Set<String> inPart = named(part);
            if (inPart.isEmpty() && hasWord(part)) {
                switch (spelling.guess(words(part))) {
                    case Guess.One one -> {
                        corrections.add(new Correction(one.typed(), one.name()));
                        found.addAll(one.ingredients());
                    }
                    case Guess.None none -> {
                        return new MedicineReading.Unrecognised(part.strip(), none.couldBe());
                    }
                }
            }
            found.addAll(inPart);
        }
        if (found.isEmpty()) {
            return new MedicineReading.Unrecognised(written.strip(), Set.of());
        }
        return corrections.isEmpty()
                ? new MedicineReading.Known(found)
                : new MedicineReading.ReadAs(found, List.copyOf(corrections));
    }

    private static String withoutStrengths(String written) {
        return STRENGTH.matcher(written.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static boolean hasWord(String part) {
        return words(part).stream().anyMatch(w -> w.length() >= SHORTEST_WORD);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(r -> r.group()).toList();
    }

    /** The ingredients whose names stand in lower-case text as whole words. */
    private Set<String> named(String text) {
        Set<String> found = new TreeSet<>();
        for (String word : new HashSet<>(words(text))) {
            addNamed(byFirstWord.getOrDefault(word, Set.of()), text, found);
        }
        addNamed(withoutFirstWord, text, found);
        return found;
    }

    private static void addNamed(Set<Name> names, String text, Set<String> to) {
        for (Name name : names) {
            if (Words.contains(text, name.words())) {
                to.addAll(name.ingredients());
            }
        }
    }
}
