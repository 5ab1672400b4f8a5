package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.rule.*;
import org.evenkeel.care.rule.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is judged on the examples written beside it and, where none are, on facts made from its condition. */
class EveryRuleTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final RuleBook BOOK = LIBRARY.rules();

    /** What can never be clear, or never be open: the treatment itself, and what the chart alone decides. */
    private static final Set<Class<?>> ALWAYS_KNOWN = Set.of(
            RuleCondition.Always.class, RuleCondition.TakesUnrecognised.class, RuleCondition.ConsentLacking.class);

    /** A patient for a rule. */
    record Case(String rule, int number, Chart chart) {
        @Override
        public String toString() {
            return rule + " " + number;
        }
    }

    private static Stream<Rule> computed() {
        return BOOK.rules().stream().filter(r -> r.condition().isComputed());
    }

    static Stream<Case> firing() {
        return cases(RuleExamples::fires, w -> Optional.of(w.holds()));
    }

    static Stream<Case> clear() {
        return cases(RuleExamples::clear, Witness::fails);
    }

    static Stream<Case> unknown() {
        return cases(RuleExamples::unknown, Witness::open);
    }

    private static Stream<Case> cases(
            Function<RuleExamples, List<Example>> written, Function<Witness, Optional<List<Content>>> made) {
        return computed().flatMap(rule -> {
            List<Chart> charts = Optional.ofNullable(LIBRARY.examples().get(rule.id())).map(written).stream()
                    .flatMap(examples -> examples.stream().map(e -> e.chart(moment(rule.effective()))))
                    .toList();
            if (charts.isEmpty()) {
                charts = made.apply(Witness.of(rule.condition())).stream()
                        .map(facts -> Charts.of(moment(rule.effective()).minus(Duration.ofMinutes(10)), facts))
                        .toList();
            }
            List<Chart> all = charts;
            return IntStream.range(0, all.size()).mapToObj(i -> new Case(rule.id(), i + 1, all.get(i)));
        });
    }

    static Stream<String> hardStopsThatCanFail() {
        return computed()
                .filter(r -> r.severity() == Severity.HARD_STOP)
                .filter(r -> Witness.of(r.condition()).fails().isPresent())
                .map(Rule::id);
    }

    private static Rule rule(String id) {
        return BOOK.rule(id).orElseThrow();
    }

    private static Finding ask(Rule rule, Chart chart) {
        Applies a = rule.applies();
        RuleScope scope = new RuleScope(
                first(a.jurisdictions(), "us"),
                first(a.indications(), "depression"),
                first(a.medicines(), "ketamine"),
                first(a.routes(), "intravenous"),
                first(a.settings(), "clinic"));
        RuleBook only = new RuleBook(List.of(rule), BOOK.questions(), BOOK.formulary(), "test");
        List<Finding> findings = Evaluation.everything(
                only,
                rule.stages().iterator().next(),
                new RuleContext(chart, Optional.empty(), scope, moment(rule.effective()), Charts.ZONE));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    /** The moment of the examples, or noon of a day on which the rule is asked. */
    private static Instant moment(Effective effective) {
        LocalDate usual = LocalDate.ofInstant(Example.MOMENT, Charts.ZONE);
        return effective.on(usual)
                ? Example.MOMENT
                : effective
                        .from()
                        .or(effective::until)
                        .orElse(usual)
                        .atTime(LocalTime.NOON)
                        .atZone(Charts.ZONE)
                        .toInstant();
    }

    private static String first(Set<String> named, String otherwise) {
        return named.stream().sorted().findFirst().orElse(otherwise);
    }

    @ParameterizedTest
    @MethodSource("firing")
    void fires_on_the_fact_it_names_and_says_on_what_it_rests(Case patient) {
        Finding finding = ask(rule(patient.rule()), patient.chart());
        assertThat(finding.outcome()).isEqualTo(Outcome.FIRES);
        assertThat(finding.triggers()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("clear")
    void is_clear_when_the_fact_is_known_to_be_absent(Case patient) {
        assertThat(ask(rule(patient.rule()), patient.chart()).outcome()).isEqualTo(Outcome.CLEAR);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void says_what_to_ask_or_measure_when_it_cannot_be_judged(Case patient) {
        Finding finding = ask(rule(patient.rule()), patient.chart());
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.missing()).isNotEmpty();
    }

    @Test
    void no_rule_goes_without_a_patient_in_whom_it_fires_one_in_whom_it_is_clear_and_one_of_whom_too_little_is_known() {
        List<String> all = computed().map(Rule::id).toList();
        List<String> settled = computed()
                .filter(r -> !ALWAYS_KNOWN.contains(r.condition().getClass()))
                .map(Rule::id)
                .toList();
        assertThat(firing().map(Case::rule).distinct()).containsAll(all);
        assertThat(clear().map(Case::rule).distinct()).containsAll(settled);
        assertThat(unknown().map(Case::rule).distinct()).containsAll(settled);
    }

    /** Facts about anything else, even every reassuring one, leave a stop standing. */
    @ParameterizedTest
    @MethodSource("hardStopsThatCanFail")
    void a_stop_is_silenced_by_no_other_fact(String id) {
        List<Content> facts = new ArrayList<>();
        for (Rule other : computed().toList()) {
            Class<?> kind = other.condition().getClass();
            boolean sameFact = other.condition().equals(rule(id).condition())
                    || (kind == rule(id).condition().getClass() && kind != RuleCondition.History.class);
            if (!sameFact) {
                Witness.of(other.condition()).fails().ifPresent(facts::addAll);
            }
        }
        facts.addAll(Witness.of(rule(id).condition()).holds());
        if (rule(id).condition() instanceof RuleCondition.ConsentLacking) {
            facts.removeIf(f -> f instanceof ConsentGiven);
        }
        assertThat(ask(rule(id), Charts.of(facts)).fires()).isTrue();
    }
}
