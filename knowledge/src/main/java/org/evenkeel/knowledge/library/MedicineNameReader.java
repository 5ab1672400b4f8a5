package org.evenkeel.knowledge.library;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads the names of medicines in {@code codes/}: brands, ordinary medicines, look-alikes, words that are no name. */
final class MedicineNameReader {
    private final Shelves shelves;

    MedicineNameReader(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Whether a file of codes is one of names. */
    static boolean isNames(YamlMap file) {
        return file.keys().contains("brands");
    }

    void read(YamlMap file) {
        file.evidence(); // one for all names of the file, which must say where it has them from
        shelves.ordinary.addAll(file.optionalTexts("ordinary"));
        shelves.ordinary.addAll(file.optionalTexts("partners"));
        file.optionalMap("members", this::members);
        file.map("brands", this::brands);
        file.optionalTexts("look-alikes").forEach(set -> shelves.lookAlikes.add(Set.of(set.split("\\s*,\\s*"))));
        shelves.noNames.addAll(file.optionalTexts("left-for-review"));
        shelves.noNames.addAll(file.optionalTexts("no-names"));
    }

    private boolean members(YamlMap lists) {
        for (String id : lists.keys()) {
            List<String> more = lists.texts(id);
            shelves.ingredients.referred(lists, id, id);
            shelves.ingredients.change(id, list -> list.with(more));
        }
        return true;
    }

    private boolean brands(YamlMap brands) {
        Set<String> known = shelves.knownIngredients();
        for (String brand : brands.keys()) {
            List<String> ingredients =
                    Arrays.stream(brands.text(brand).split("\\s*\\+\\s*")).toList();
            ingredients.stream()
                    .filter(i -> !known.contains(i))
                    .forEach(i -> brands.problem(brand, "names the ingredient \"" + i + "\", which is in no list"));
            shelves.otherNames.put(brand, ingredients);
        }
        return true;
    }
}
