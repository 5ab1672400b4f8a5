package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules, with what they need to read a chart.
 *
 * @param rules in the order in which the gate asks them
 * @param questions by code
 * @param libraryVersion version (hash) of the library they came with
 */
public record RuleBook(List<Rule> rules, Map<String, Question> questions, Formulary formulary, String libraryVersion) {
    public RuleBook {
        rules = List.copyOf(rules);
        questions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(questions));
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Rules asked of a chart at a stage of a treatment on a day, in order. */
    public List<Rule> asked(Stage stage, RuleScope scope, LocalDate on) {
        return about(stage, scope).stream()
                .filter(r -> r.condition().isComputed() && r.effective().on(on))
                .toList();
    }

    /** Every rule about a stage of a treatment, in order, with those that a person checks or only reads. */
    public List<Rule> about(Stage stage, RuleScope scope) {
        return rules.stream()
                .filter(r -> r.stages().contains(stage) && r.applies().to(scope))
                .toList();
    }
}
