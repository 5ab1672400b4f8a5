package org.evenkeel.knowledge.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.rule.CodeList;
import org.evenkeel.care.rule.IngredientList;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code codes/}: code lists, ingredient lists, ordinary ingredients, other names. */
final class CodeReader {
    private final Shelves shelves;
    private final Whose whose;

    CodeReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        if (MedicineNameReader.isNames(file)) {
            whose.mustSay(file, "brands", "names of medicines");
            new MedicineNameReader(shelves).read(file);
            return;
        }
        file.optionalMaps("code-lists", this::codeList);
        file.optionalMaps("ingredient-lists", this::ingredientList);
        for (String names : List.of("ordinary-ingredients", "other-names")) {
            if (file.keys().contains(names)) {
                whose.mustSay(file, names, names);
            }
        }
        shelves.ordinary.addAll(file.optionalTexts("ordinary-ingredients"));
        file.optionalMaps("other-names", this::otherName);
    }

    private boolean codeList(YamlMap map) {
        String id = map.text("id");
        CodeList list = new CodeList(
                id, map.text("words"), map.optionalMaps("codes", CodeReader::code), map.optionalTexts("also-called"));
        if (list.codes().isEmpty() && list.alsoCalled().isEmpty()) {
            map.problem("id", "\"" + id + "\" recognises nothing: it has neither codes nor words");
        }
        shelves.codes.put(map, "id", id, list, whose);
        return true;
    }

    private static CodeList.Code code(YamlMap map) {
        String system = map.text("system");
        String address = switch (system) {
            case "snomed" -> Coding.SNOMED_CT;
            case "loinc" -> Coding.LOINC;
            case "rxnorm" -> Coding.RXNORM;
            case "icd-10-cm" -> "http://hl7.org/fhir/sid/icd-10-cm";
            case String other -> {
                map.problem("system", "is \"" + other + "\"; known: snomed, loinc, rxnorm, icd-10-cm");
                yield other;
            }
        };
        return new CodeList.Code(address, map.text("code"), map.text("display"), map.evidence());
    }

    private boolean ingredientList(YamlMap map) {
        String id = map.text("id");
        String words = map.text("words");
        Map<String, Double> factors = new LinkedHashMap<>();
        map.optionalTexts("ingredients").forEach(i -> factors.put(lower(map, i), Double.NaN));
        map.optionalMaps("weighed", CodeReader::weighed).forEach(w -> factors.put(lower(map, w.name()), w.factor()));
        if (factors.isEmpty()) {
            map.problem("id", "\"" + id + "\" has no ingredient");
        }
        IngredientList list = new IngredientList(id, words, factors, map.optionalText("stopping"), map.evidence());
        shelves.ingredients.put(map, "id", id, list, whose);
        return true;
    }

    private record Weighed(String name, double factor, Evidence evidence) {}

    private static Weighed weighed(YamlMap map) {
        String name = map.text("ingredient");
        double counts = map.quantity("counts", Unit.of("mg"));
        double each = map.quantity("each", Unit.of("mg"));
        if (!(counts > 0 && each > 0)) {
            map.problem("counts", "must be above 0");
        }
        return new Weighed(name, counts / each, map.evidence());
    }

    private static String lower(YamlMap map, String ingredient) {
        if (!ingredient.equals(ingredient.toLowerCase(java.util.Locale.ROOT))) {
            map.problem("id", "has \"" + ingredient + "\": ingredients are written in lower case");
        }
        return ingredient;
    }

    private boolean otherName(YamlMap map) {
        String name = map.text("name");
        List<String> ingredients = map.texts("ingredients");
        shelves.otherNames.put(name, ingredients);
        return true;
    }
}
