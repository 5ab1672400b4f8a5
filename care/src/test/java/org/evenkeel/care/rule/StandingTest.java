package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.rule.Severity.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Finding fires(Severity severity) {
        return finding(severity, new RuleCondition.Always());
    }

    private static Finding open(Severity severity) {
        return finding(severity, new RuleCondition.AgeYears(Comparison.FROM, 65));
    }

    private static Finding clear(Severity severity) {
        return finding(severity, new RuleCondition.Not(new RuleCondition.Always()));
    }

    private static Finding finding(Severity severity, RuleCondition condition) {
        return Evaluation.everything(
                        RuleBench.book(RuleBench.rule("x", severity, condition)), Stage.DOSE, new RuleBench().context())
                .getFirst();
    }

    @Test
    void the_strongest_thing_in_the_way_says_where_a_decision_stands() {
        List<Finding> findings = new ArrayList<>(List.of(fires(WARN), fires(TASK), fires(INFORM), clear(HARD_STOP)));
        assertThat(Standing.of(findings)).isEqualTo(Standing.CLEAR);
        findings.add(fires(Severity.PRESCRIBER_DECISION));
        assertThat(Standing.of(findings)).isEqualTo(Standing.PRESCRIBER_DECISION);
        findings.add(open(OVERRIDE_WITH_REASON));
        assertThat(Standing.of(findings)).isEqualTo(Standing.INCOMPLETE);
        findings.add(fires(OVERRIDE_WITH_REASON));
        assertThat(Standing.of(findings)).isEqualTo(Standing.OVERRIDE_NEEDED);
        findings.add(fires(HARD_STOP));
        assertThat(Standing.of(findings)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void only_what_must_be_known_leaves_a_decision_incomplete() {
        assertThat(Standing.of(List.of(open(HARD_STOP)))).isEqualTo(Standing.INCOMPLETE);
        assertThat(Standing.of(List.of(open(Severity.PRESCRIBER_DECISION), open(WARN), open(INFORM))))
                .isEqualTo(Standing.CLEAR);
        assertThat(Standing.of(List.of())).isEqualTo(Standing.CLEAR);
    }

    @Test
    void other_systems_are_told_it_by_a_stable_code() {
        assertThat(List.of(Standing.values()))
                .extracting(Standing::code)
                .containsExactly("blocked", "override-needed", "incomplete", "prescriber-decision", "clear");
    }
}
