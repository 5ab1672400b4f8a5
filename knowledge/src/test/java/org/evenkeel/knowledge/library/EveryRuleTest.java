package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.rule.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryRuleTest {
    private static final RuleBook BOOK = KnowledgeLibrary.load(Optional.empty()).rules();

    private static Stream<Rule> computed() {
        return BOOK.rules().stream().filter(r -> r.condition().isComputed());
    }

    static Stream<String> all() {
        return computed().map(Rule::id);
    }

    static Stream<String> thatCanFail() {
        return computed()
                .filter(r -> Witness.of(r.condition()).fails().isPresent())
                .map(Rule::id);
    }

    static Stream<String> thatCanBeOpen() {
        return computed()
                .filter(r -> Witness.of(r.condition()).open().isPresent())
                .map(Rule::id);
    }

    static Stream<String> hardStopsThatCanFail() {
        return thatCanFail().filter(id -> rule(id).severity() == Severity.HARD_STOP);
    }

    private static Rule rule(String id) {
        return BOOK.rule(id).orElseThrow();
    }

    private static List<Finding> ask(Rule rule, List<? extends Content> facts) {
        Applies a = rule.applies();
        RuleScope scope = new RuleScope(
                first(a.jurisdictions(), "us"),
                first(a.indications(), "depression"),
                first(a.medicines(), "ketamine"),
                first(a.routes(), "intravenous"),
                first(a.settings(), "clinic"));
        RuleBook only = new RuleBook(List.of(rule), BOOK.questions(), BOOK.formulary(), "test");
        return Evaluation.findings(
                only,
                rule.stages().iterator().next(),
                new RuleContext(
                        Charts.of(asked(rule).minus(Duration.ofMinutes(10)), facts),
                        Optional.empty(),
                        scope,
                        asked(rule),
                        Charts.ZONE));
    }

    /** Now, or the first day on which the rule is asked, if that comes later. */
    private static Instant asked(Rule rule) {
        return rule.effective()
                .from()
                .map(day -> day.atTime(12, 0).atZone(Charts.ZONE).toInstant())
                .filter(Charts.NOW::isBefore)
                .orElse(Charts.NOW);
    }

    private static String first(Set<String> named, String otherwise) {
        return named.stream().findFirst().orElse(otherwise);
    }

    @ParameterizedTest
    @MethodSource("all")
    void fires_on_the_fact_it_names_and_says_on_what_it_rests(String id) {
        assertThat(ask(rule(id), Witness.of(rule(id).condition()).holds()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.fires()).isTrue();
                    assertThat(f.triggers()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("thatCanFail")
    void is_silent_when_the_fact_is_known_to_be_absent(String id) {
        assertThat(ask(rule(id), Witness.of(rule(id).condition()).fails().orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("thatCanBeOpen")
    void says_what_to_ask_or_measure_when_it_cannot_be_judged(String id) {
        assertThat(ask(rule(id), Witness.of(rule(id).condition()).open().orElseThrow()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.fires()).isFalse();
                    assertThat(f.missing()).isNotEmpty();
                });
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
            facts.removeIf(f -> f instanceof org.evenkeel.care.chart.CandidacyContent.ConsentGiven);
        }
        assertThat(ask(rule(id), facts))
                .singleElement()
                .satisfies(f -> assertThat(f.fires()).isTrue());
    }
}
