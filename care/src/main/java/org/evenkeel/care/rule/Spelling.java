package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the one name that a misspelt word can be: one slip in five to seven letters, two in eight or more. Where two
 * medicines are equally near, or the near one is known to be mistaken for another, it finds none.
 */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;

    private final Map<String, Set<String>> meaning;
    private final List<Set<String>> lookAlikes;
    private final Set<String> noNames;
    private final List<String> names;

    /** What a guess came to. */
    sealed interface Guess {
        /** Exactly one medicine is nearest. */
        record One(String typed, String name, Set<String> ingredients) implements Guess {}

        /** None, with the names it could be. */
        record None(Set<String> couldBe) implements Guess {}
    }

    Spelling(Map<String, Set<String>> meaning, List<Set<String>> lookAlikes, Set<String> noNames) {
        this.meaning = Map.copyOf(meaning);
        this.lookAlikes = List.copyOf(lookAlikes);
        this.noNames = Set.copyOf(noNames);
        this.names = meaning.keySet().stream()
                .filter(n -> n.length() >= SHORTEST && n.chars().allMatch(Character::isLetter))
                .sorted()
                .toList();
    }

    /** The one medicine that these words of one part of a name spell, wrongly. */
    Guess guess(List<String> words) {
        List<Guess.One> found = new ArrayList<>();
        Set<String> couldBe = new TreeSet<>();
        for (String word : words) {
            if (word.length() < SHORTEST || noNames.contains(word)) {
                continue;
            }
            switch (nearest(word)) {
                case Guess.One one -> found.add(one);
                case Guess.None none -> couldBe.addAll(none.couldBe());
            }
        }
        boolean agree = found.stream().map(Guess.One::ingredients).distinct().count() == 1;
        if (agree && couldBe.isEmpty()) {
            return found.getFirst();
        }
        found.forEach(one -> couldBe.add(one.name()));
        return new Guess.None(couldBe);
    }

    private Guess nearest(String word) {
        int best = word.length() >= LONG ? 2 : 1;
        List<String> near = new ArrayList<>();
        for (String name : names) {
            int slips = Slips.between(word, name, best);
            if (slips < best) {
                near.clear();
                best = slips;
            }
            if (slips == best) {
                near.add(name);
            }
        }
        Set<String> mistaken = mistakenFor(near);
        Set<Set<String>> medicines = new HashSet<>();
        near.forEach(n -> medicines.add(meaning.get(n)));
        return medicines.size() == 1 && mistaken.isEmpty()
                ? new Guess.One(word, near.getFirst(), medicines.iterator().next())
                : new Guess.None(union(near, mistaken));
    }

    private Set<String> mistakenFor(List<String> near) {
        Set<String> all = new TreeSet<>();
        lookAlikes.stream().filter(set -> near.stream().anyMatch(set::contains)).forEach(all::addAll);
        return all;
    }

    private static Set<String> union(List<String> near, Set<String> mistaken) {
        Set<String> all = new TreeSet<>(mistaken);
        all.addAll(near);
        return all;
    }
}
