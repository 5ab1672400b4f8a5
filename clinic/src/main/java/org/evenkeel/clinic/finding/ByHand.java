package org.evenkeel.clinic.finding;

import java.time.LocalDate;
import java.util.List;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Stage;

/**
 * A rule that no chart can answer: a person checks it.
 *
 * @param what what to check
 * @param severity what it means when it is not so, in words
 */
public record ByHand(String ruleId, String href, String what, String words, String severity, EvidenceView evidence) {

    /** Those of a stage of a treatment on a day, in the order of the rule book. */
    public static List<ByHand> of(RuleBook book, Stage stage, RuleScope scope, LocalDate on) {
        return book.about(stage, scope).stream()
                .filter(r -> r.effective().on(on))
                .flatMap(r -> r.condition() instanceof RuleCondition.Checklist c
                        ? java.util.stream.Stream.of(one(r, c.whatToCheck()))
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static ByHand one(Rule rule, String what) {
        return new ByHand(
                rule.id(),
                WhyView.href(rule.id()),
                what,
                rule.words(),
                rule.severity().words(),
                EvidenceView.of(rule.evidence()));
    }
}
