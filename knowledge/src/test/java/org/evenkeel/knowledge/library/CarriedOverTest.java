package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

/** Rules of dose, monitoring, discharge, follow-up and operations: none is lost, and none says more than is known. */
class CarriedOverTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final Set<Stage> LATER =
            Set.of(Stage.DOSE, Stage.MONITORING, Stage.DISCHARGE, Stage.FOLLOW_UP, Stage.OPERATIONS);

    private static Stream<Rule> later() {
        return LIBRARY.rules().rules().stream().filter(r -> LATER.containsAll(r.stages()));
    }

    @Test
    void every_id_of_the_later_stages_is_in_the_library() {
        List<String> ids = YamlFile.resource(
                        CarriedOverTest.class, "org/evenkeel/knowledge/library/rules-from-dose-to-exchange.txt")
                .lines()
                .toList();
        assertThat(ids).hasSizeGreaterThan(170);
        assertThat(LIBRARY.rules().rules()).extracting(Rule::id).containsAll(ids);
    }

    @Test
    void each_of_the_later_stages_has_rules_and_what_nobody_can_compute_is_most_of_them() {
        assertThat(later().flatMap(r -> r.stages().stream()).collect(Collectors.toSet()))
                .isEqualTo(LATER);
        assertThat(later().filter(r -> r.condition().isComputed()).map(Rule::id))
                .contains("D-ESK-1-7D", "D-FREQ-2", "D-WT-3", "M-TEL-1", "L-LIV-3", "S-SUI-1");
        assertThat(later().filter(r -> r.condition() instanceof RuleCondition.Elsewhere)
                        .map(Rule::id))
                .contains("D-IV-3", "M-BP-1", "X-DC-1", "X-CALL-1", "S-SUI-7");
    }

    @Test
    void what_was_not_checked_says_so_in_words_and_stops_nobody() {
        List<Rule> unchecked = later().filter(r -> r.evidence().status() == EvidenceStatus.RECALLED
                        || r.evidence().status() == EvidenceStatus.UNCERTAIN)
                .toList();
        assertThat(unchecked)
                .hasSizeGreaterThan(30)
                .allSatisfy(r -> assertThat(r.words()).containsIgnoringCase("not checked"))
                .allSatisfy(r -> assertThat(r.severity()).isNotEqualTo(Severity.HARD_STOP));
    }

    @Test
    void a_number_without_a_source_is_the_clinics_to_sign() {
        assertThat(later().filter(r -> r.evidence().source().contains("no source sets the number")))
                .hasSizeGreaterThan(30)
                .allSatisfy(r -> assertThat(r.evidence().status()).isEqualTo(EvidenceStatus.SITE_POLICY));
    }

    /** A drug to give in an emergency, or an hour from which driving is safe, is nobody's to say but the prescriber's. */
    @Test
    void the_words_for_patients_are_short_and_promise_nothing() {
        List<Rule> told = later().filter(r -> r.patientWords().isPresent()).toList();
        assertThat(told)
                .hasSizeGreaterThan(50)
                .allSatisfy(r -> assertThat(r.patientWords().orElseThrow())
                        .hasSizeLessThan(160)
                        .doesNotContainPattern("(?i)safe to drive|will work|will help you|cure"));
    }
}
