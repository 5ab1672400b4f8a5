package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.rule.RuleBench.NOW;
import static org.evenkeel.care.rule.RuleBench.ZONE;
import static org.evenkeel.care.rule.RuleBench.book;
import static org.evenkeel.care.rule.RuleBench.rule;

import org.junit.jupiter.api.Test;

class RecheckTest {
    private static final RuleCondition OLD = new RuleCondition.AgeYears(Comparison.FROM, 70);
    private final RuleBench bench = new RuleBench();

    private static Recheck recheck(RuleBook before, RuleBook after) {
        return new Recheck(before, after, RuleScope.INTRAVENOUS_DEPRESSION, ZONE);
    }

    @Test
    void a_rule_that_is_the_same_is_not_asked() {
        Rule same = rule("A", Severity.WARN, OLD);
        Recheck recheck = recheck(book(same), book(same, rule("B", Severity.WARN, new RuleCondition.Always())));
        assertThat(recheck.asked()).containsExactly("B");
        assertThat(recheck.of(bench.chart(), NOW))
                .extracting(Recheck.Change::words)
                .containsExactly("B: not asked -> fires (warn)");
    }

    @Test
    void a_rule_that_speaks_louder_or_is_gone_is_a_change() {
        Recheck recheck = recheck(
                book(
                        rule("A", Severity.WARN, new RuleCondition.Always()),
                        rule("B", Severity.WARN, new RuleCondition.Always())),
                book(rule("A", Severity.HARD_STOP, new RuleCondition.Always())));
        assertThat(recheck.of(bench.chart(), NOW))
                .extracting(Recheck.Change::words)
                .containsExactly("A: fires (warn) -> fires (hard-stop)", "B: fires (warn) -> not asked");
    }

    @Test
    void other_words_alone_change_nothing_that_is_found() {
        Recheck recheck = recheck(
                book(rule("A", Severity.WARN, OLD)),
                book(rule("A", Severity.WARN, new RuleCondition.Any(java.util.List.of(OLD)))));
        assertThat(recheck.asked()).containsExactly("A");
        assertThat(recheck.of(bench.chart(), NOW)).isEmpty();
    }
}
