package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

/** Everything gathered about candidacy, the day of a session and interactions is in the library, one way or another. */
class GatheredRulesTest {
    private static final RuleBook BOOK = KnowledgeLibrary.load(Optional.empty()).rules();

    private static List<String> gathered() throws IOException {
        try (InputStream in = GatheredRulesTest.class.getResourceAsStream("gathered-rules-before-dose.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void every_gathered_rule_is_in_the_library() throws IOException {
        Set<String> here = BOOK.rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(gathered()).hasSize(137).doesNotHaveDuplicates();
        assertThat(here).containsAll(gathered());
    }

    @Test
    void what_was_not_read_again_never_stops_and_a_new_warning_of_it_says_that_it_was_not_checked() {
        assertThat(BOOK.rules())
                .filteredOn(r -> r.evidence().status() == EvidenceStatus.RECALLED)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.severity()).as(r.id()).isNotEqualTo(Severity.HARD_STOP));
        assertThat(Stream.of("C-IND-11", "P-LAB-4", "P-MED-2", "P-MED-3", "P-MED-4", "P-STF-5", "I-3A4-IN", "I-TRAM-1"))
                .allSatisfy(
                        id -> assertThat(BOOK.rule(id).orElseThrow().words()).contains("Not checked"));
    }

    @Test
    void what_the_gate_is_said_to_apply_it_applies() {
        String session = YamlFile.resource(GatheredRulesTest.class, "knowledge/bedside/session.yaml");
        assertThat(BOOK.rules())
                .filteredOn(r -> r.condition().equals(new RuleCondition.Elsewhere("bedside/session.yaml"))
                        && r.id().startsWith("P-"))
                .hasSizeGreaterThan(10)
                .allSatisfy(r -> assertThat(session).contains("rule: " + r.id()));
    }

    @Test
    void what_no_chart_can_answer_says_what_a_person_checks_or_is_a_statement_that_stops_nobody() {
        for (Rule rule : BOOK.rules()) {
            switch (rule.condition()) {
                case RuleCondition.Checklist c ->
                    assertThat(c.whatToCheck()).as(rule.id()).isNotBlank();
                case RuleCondition.Text _
                when rule.id().matches("[CPI]-.*") ->
                    assertThat(rule.severity()).as(rule.id()).isEqualTo(Severity.INFORM);
                default -> {}
            }
        }
    }
}
