package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenkeel.care.rule.RuleBench.book;
import static org.evenkeel.care.rule.RuleBench.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.Finding.Outcome;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final RuleCondition HOLDS = new RuleCondition.Always();
    private static final RuleCondition FAILS = new RuleCondition.Not(HOLDS);
    /** Nothing is known of anybody's age in an empty chart. */
    private static final RuleCondition OPEN = new RuleCondition.AgeYears(Comparison.FROM, 65);

    private static List<Finding> findings(Rule... rules) {
        return Evaluation.findings(book(rules), Stage.DOSE, new RuleBench().context());
    }

    private static List<Finding> everything(Rule... rules) {
        return Evaluation.everything(book(rules), Stage.DOSE, new RuleBench().context());
    }

    @Test
    void findings_leave_out_what_is_clear_and_everything_does_not() {
        Rule[] rules = {
            rule("clear", Severity.HARD_STOP, FAILS),
            rule("open", Severity.WARN, OPEN),
            rule("fires", Severity.INFORM, HOLDS)
        };
        assertThat(findings(rules)).extracting(Finding::ruleId).containsExactly("fires", "open");
        assertThat(everything(rules))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.FIRES, Outcome.UNKNOWN, Outcome.CLEAR);
        assertThat(everything(rules).getLast().ruleId()).isEqualTo("clear");
    }

    @Test
    void among_findings_of_one_outcome_the_strongest_stands_first_and_equals_keep_their_order() {
        assertThat(findings(
                        rule("a", Severity.INFORM, HOLDS),
                        rule("b", Severity.WARN, HOLDS),
                        rule("c", Severity.HARD_STOP, OPEN),
                        rule("d", Severity.WARN, HOLDS)))
                .extracting(Finding::ruleId)
                .containsExactly("b", "d", "a", "c");
    }

    @Test
    void of_bands_the_strongest_is_found_and_everything_tells_them_all() {
        Rule[] bands = {
            band("low", Severity.WARN, HOLDS),
            band("high", Severity.HARD_STOP, HOLDS),
            band("open", Severity.HARD_STOP, OPEN)
        };
        assertThat(findings(bands)).extracting(Finding::ruleId).containsExactly("high");
        assertThat(everything(bands)).extracting(Finding::ruleId).containsExactly("high", "low", "open");
    }

    @Test
    void a_band_that_fires_is_told_before_a_stronger_one_that_cannot_be_judged() {
        assertThat(findings(band("open", Severity.HARD_STOP, OPEN), band("low", Severity.WARN, HOLDS)))
                .extracting(Finding::ruleId)
                .containsExactly("low");
        assertThat(findings(band("weak", Severity.WARN, OPEN), band("strong", Severity.HARD_STOP, OPEN)))
                .extracting(Finding::ruleId)
                .containsExactly("strong");
    }

    private static Rule band(String id, Severity severity, RuleCondition condition) {
        return rule(id, severity, condition, Optional.of("bands"), Effective.ALWAYS);
    }

    @Test
    void a_rule_is_asked_from_its_first_to_its_last_day_as_the_clinic_counts_days() {
        LocalDate today = LocalDate.of(2026, 3, 10);
        assertThat(dated(Optional.of(today), Optional.of(today))).hasSize(1);
        assertThat(dated(Optional.of(today), Optional.empty())).hasSize(1);
        assertThat(dated(Optional.empty(), Optional.of(today))).hasSize(1);
        assertThat(dated(Optional.of(today.plusDays(1)), Optional.empty())).isEmpty();
        assertThat(dated(Optional.empty(), Optional.of(today.minusDays(1)))).isEmpty();
    }

    private static List<Finding> dated(Optional<LocalDate> from, Optional<LocalDate> until) {
        return everything(rule("dated", Severity.WARN, HOLDS, Optional.empty(), new Effective(from, until)));
    }

    @Test
    void what_no_chart_answers_is_never_asked_and_stays_in_the_book() {
        Rule[] rules = {
            rule("text", Severity.HARD_STOP, new RuleCondition.Text()),
            rule("checklist", Severity.HARD_STOP, new RuleCondition.Checklist("Suction works")),
            rule("elsewhere", Severity.HARD_STOP, new RuleCondition.Elsewhere("ceilings/doses.yaml"))
        };
        assertThat(everything(rules)).isEmpty();
        assertThat(book(rules).about(Stage.DOSE, RuleScope.INTRAVENOUS_DEPRESSION))
                .hasSize(3);
        assertThat(new RuleCondition.Any(List.of(HOLDS, new RuleCondition.Text())).isComputed())
                .isFalse();
    }

    @Test
    void a_rule_of_another_stage_or_another_treatment_is_not_asked() {
        Rule rule = rule("dose", Severity.WARN, HOLDS);
        RuleContext context = new RuleBench().context();
        assertThat(Evaluation.everything(book(rule), Stage.GATE, context)).isEmpty();
        assertThat(Evaluation.everything(book(rule), Stage.DOSE, context)).hasSize(1);
    }

    @Test
    void days_that_end_before_they_begin_are_refused() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThatThrownBy(() -> new Effective(Optional.of(day), Optional.of(day.minusDays(1))))
                .hasMessageContaining("before it begins");
    }
}
