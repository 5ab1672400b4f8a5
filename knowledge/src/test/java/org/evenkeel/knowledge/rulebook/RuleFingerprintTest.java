package org.evenkeel.knowledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Question;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class RuleFingerprintTest {
    private static final Evidence SOURCE = new Evidence("Made for this test", EvidenceStatus.ASSUMED);
    private static final String SIGNED =
            RuleFingerprint.of(rule("1", "Words", asked("Is it so?"), Rule.Origin.LIBRARY));

    private static RuleCondition asked(String words) {
        Question question = new Question("is-it", words, Question.Group.MIND, false, "", SOURCE);
        return new RuleCondition.All(List.of(new RuleCondition.Answered(question, Answer.YES)));
    }

    private static Rule rule(String version, String words, RuleCondition condition, Rule.Origin origin) {
        return new Rule(
                "T-1",
                version,
                Set.of(Stage.CANDIDACY, Stage.GATE, Stage.DOSE),
                new Applies(Set.of("us", "eu", "ch"), Set.of(), Set.of("ketamine", "esketamine"), Set.of(), Set.of()),
                Severity.WARN,
                "Title",
                words,
                Optional.empty(),
                condition,
                SOURCE,
                Optional.empty(),
                origin,
                Optional.empty(),
                Effective.ALWAYS,
                List.of(Tier.LABEL));
    }

    @Test
    void a_changed_word_anywhere_is_another_fingerprint() {
        assertThat(Stream.of(
                                rule("2", "Words", asked("Is it so?"), Rule.Origin.LIBRARY),
                                rule("1", "Words.", asked("Is it so?"), Rule.Origin.LIBRARY),
                                rule("1", "Words", asked("Is it not so?"), Rule.Origin.LIBRARY),
                                rule("1", "Words", new RuleCondition.Not(asked("Is it so?")), Rule.Origin.LIBRARY))
                        .map(RuleFingerprint::of))
                .doesNotContain(SIGNED)
                .doesNotHaveDuplicates();
    }

    @Test
    void whose_file_a_rule_stands_in_is_not_part_of_it() {
        Rule.Origin ours = Rule.Origin.overridden(new ClinicChange("Dr Amsel", LocalDate.of(2026, 3, 2), "Staff"));
        assertThat(RuleFingerprint.of(rule("1", "Words", asked("Is it so?"), ours)))
                .isEqualTo(SIGNED);
    }

    /** The order of a set differs from run to run; a signature outlives a run. */
    @Test
    void the_fingerprint_is_the_same_in_every_run() {
        assertThat(SIGNED).isEqualTo("c3c4b5d9392a0052ba1872be8c51426d09e4bfbd2e13bf10724a24bbf8304f98");
    }

    @Test
    void every_rule_of_the_library_has_a_fingerprint_of_its_own() {
        List<Rule> rules = KnowledgeLibrary.load(Optional.empty()).rules().rules();
        assertThat(rules.stream().map(RuleFingerprint::of))
                .doesNotHaveDuplicates()
                .allMatch(f -> f.matches("[0-9a-f]{64}"));
    }
}
