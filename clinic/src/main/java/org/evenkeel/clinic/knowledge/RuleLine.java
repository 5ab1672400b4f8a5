package org.evenkeel.clinic.knowledge;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.clinic.finding.FindingView;
import org.evenkeel.clinic.finding.WhyView;
import org.evenkeel.clinic.page.Tone;
import org.evenkeel.knowledge.library.RulePlace;
import org.evenkeel.knowledge.rulebook.RuleWords;

/**
 * One line of the list.
 *
 * @param where where it applies, when not everywhere; else empty
 * @param judged who judges it
 * @param origin who added or changed it in the clinic and when; else empty
 * @param houseSays what the house says in its place; else empty
 * @param checked whether its source was checked at all
 */
public record RuleLine(
        String id,
        String href,
        String title,
        Tone tone,
        String severity,
        String stages,
        String where,
        String judged,
        String status,
        boolean checked,
        String origin,
        String houseSays,
        boolean signed) {

    static RuleLine of(SignedRule signed, RulePlace place) {
        Rule rule = signed.rule();
        return new RuleLine(
                rule.id(),
                href(rule.id()),
                rule.title(),
                FindingView.tone(rule.severity()),
                rule.severity().words(),
                stages(rule),
                String.join(", ", RuleWords.places(rule.applies())),
                RuleWords.judgedBy(rule.condition()),
                rule.evidence().status().isChecked() ? rule.evidence().status().words() : "not checked",
                rule.evidence().status().isChecked(),
                rule.origin().byWhom(),
                place.replaced().map(RuleWords::houseSays).orElse(""),
                signed.isSigned());
    }

    static String href(String ruleId) {
        return WhyView.href(ruleId);
    }

    static String stages(Rule rule) {
        return rule.stages().stream()
                .sorted(Comparator.naturalOrder())
                .map(RuleWords::stageShort)
                .collect(Collectors.joining(", "));
    }
}
