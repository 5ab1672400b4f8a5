package org.evenkeel.knowledge.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.plan.DoseCeiling;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.rule.CodeList;
import org.evenkeel.care.rule.Formulary;
import org.evenkeel.care.rule.IngredientList;
import org.evenkeel.care.rule.Question;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;

/** What was read so far, by kind. */
final class Shelves {
    final Shelf<CodeList> codes = new Shelf<>("code list");
    final Shelf<IngredientList> ingredients = new Shelf<>("ingredient list");
    final Shelf<Question> questions = new Shelf<>("question");
    final Shelf<PatientDocument> documents = new Shelf<>("document");
    final Shelf<Instrument> instruments = new Shelf<>("instrument");
    final Shelf<DoseCeiling> ceilings = new Shelf<>("ceiling row");
    final Shelf<Protocol> protocols = new Shelf<>("protocol");
    final Shelf<Rule> rules = new Shelf<>("rule");

    /** Where each rule stands. */
    final Map<String, RulePlace> places = new LinkedHashMap<>();

    /** Ordinary ingredients no rule speaks of, and other names of ingredients. */
    final Set<String> ordinary = new TreeSet<>();

    final Map<String, List<String>> otherNames = new HashMap<>();

    /** Examples by the id of their rule. */
    final Map<String, RuleExamples> examples = new HashMap<>();

    /** Paths of all files read, for references to a file. */
    final Set<String> files = new HashSet<>();

    /** Whether there is such a file in the library, read here or by one of its other readers. */
    boolean hasFile(String path) {
        return files.contains(path) || LibraryFiles.isInHouse(path);
    }

    /** What can only be checked when everything is read, because it points forward. */
    final List<Runnable> whenAllIsRead = new ArrayList<>();

    /** Under whose law the clinic treats, until it says otherwise. */
    String jurisdiction = RuleScope.INTRAVENOUS_DEPRESSION.jurisdiction();

    /** Names mistaken for one another, and words that are never a misspelt name. */
    final List<Set<String>> lookAlikes = new ArrayList<>();

    final Set<String> noNames = new TreeSet<>();

    Set<String> knownIngredients() {
        Set<String> known = new TreeSet<>(ordinary);
        ingredients.all().values().forEach(l -> known.addAll(l.mgPerUnit().keySet()));
        return known;
    }

    Formulary formulary() {
        return new Formulary(knownIngredients(), otherNames, lookAlikes, noNames);
    }
}
