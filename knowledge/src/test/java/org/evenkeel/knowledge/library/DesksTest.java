package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.candidacy.*;
import org.evenkeel.care.chart.*;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.plan.*;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.rule.*;
import org.junit.jupiter.api.Test;

class DesksTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());

    private static Decision sign(List<Content> facts, CandidacyDecision decision, Map<String, String> reasons) {
        Chart chart = Charts.of(facts);
        CandidacyFindings findings = CandidacyAssessment.assess(
                chart, LIBRARY.rules(), RuleScope.INTRAVENOUS_DEPRESSION, Charts.NOW, Charts.ZONE);
        Map<String, String> deferred = new HashMap<>();
        findings.unknown().forEach(f -> deferred.put(f.ruleId(), "asked at the next visit"));
        return CandidacyDesk.decide(
                chart, new SignCandidacy(decision, "depression", "Weighed.", reasons, deferred), findings, Charts.NOW);
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused r
                ? r.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    @Test
    void a_stop_can_not_be_signed_away_by_any_reason() {
        List<Content> facts = List.of(
                Charts.born("1980-01-01"),
                Charts.condition("233985008", "Abdominal aortic aneurysm", ClinicalStatus.ACTIVE, null));
        assertThat(codes(sign(facts, CandidacyDecision.CANDIDATE, Map.of("C-ANEU-1", "small"))))
                .containsExactly("candidacy.hard-stop");
        assertThat(sign(facts, CandidacyDecision.NOT_A_CANDIDATE, Map.of())).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_finding_that_needs_a_reason_is_signed_only_with_one_and_it_is_recorded() {
        List<Content> facts =
                List.of(Charts.born("1980-01-01"), Charts.medicine("Oxycodone 10 MG", null, MedicationStatus.TAKING));
        assertThat(codes(sign(facts, CandidacyDecision.CANDIDATE, Map.of("I-CNS-1", " "))))
                .containsExactly("candidacy.reason-missing");
        Decision signed = sign(facts, CandidacyDecision.CANDIDATE, Map.of("I-CNS-1", "Low stable dose."));
        assertThat(signed).isInstanceOfSatisfying(Decision.Accepted.class, a -> {
            CandidacyDecided decided = (CandidacyDecided) a.entries().getFirst().content();
            assertThat(decided.overrides()).anyMatch(o -> o.ruleId().equals("I-CNS-1"));
            assertThat(decided.findings())
                    .anyMatch(f -> f.ruleId().equals("I-CNS-1") && f.outcome().equals("fires"));
            assertThat(decided.libraryVersion()).isEqualTo(LIBRARY.version());
        });
    }

    @Test
    void a_stop_that_is_not_known_is_answered_or_deferred_in_words() {
        Chart chart = Charts.of(List.of(Charts.born("1980-01-01")));
        CandidacyFindings findings = CandidacyAssessment.assess(
                chart, LIBRARY.rules(), RuleScope.INTRAVENOUS_DEPRESSION, Charts.NOW, Charts.ZONE);
        Decision decision = CandidacyDesk.decide(
                chart,
                new SignCandidacy(CandidacyDecision.CANDIDATE, "depression", "Fine.", Map.of(), Map.of()),
                findings,
                Charts.NOW);
        assertThat(codes(decision)).isNotEmpty().containsOnly("candidacy.not-known");
        assertThat(findings.toAsk().getFirst().severity()).isEqualTo(Severity.HARD_STOP);
    }

    private static Decision order(double doseMgPerKg, double minutes, int sessions, int hoursApart, double weightKg) {
        List<Content> facts = new ArrayList<>(List.of(
                Charts.born("1980-01-01"),
                new CandidacyDecided(CandidacyDecision.CANDIDATE, "depression", "", List.of(), List.of(), "v")));
        if (weightKg > 0) {
            facts.add(Charts.weight(weightKg, "kg"));
        }
        List<PlannedSession> planned = new ArrayList<>();
        Instant start = Charts.NOW.plus(Duration.ofDays(1));
        for (int i = 0; i < sessions; i++) {
            planned.add(new PlannedSession(Charts.item(), start.plus(Duration.ofHours((long) hoursApart * i)), ""));
        }
        return CoursePlanning.decide(
                Charts.of(facts),
                new OrderCourse(Charts.item(), doseMgPerKg, minutes, planned, Map.of()),
                LIBRARY.protocol("ketamine-iv-induction"),
                LIBRARY.ceilings(),
                "us",
                LIBRARY.version(),
                Charts.NOW);
    }

    @Test
    void an_order_within_the_ceilings_becomes_a_course_and_its_sessions() {
        assertThat(order(0.5, 40, 6, 72, 70)).isInstanceOfSatisfying(Decision.Accepted.class, a -> {
            assertThat(a.entries()).hasSize(7);
            assertThat(((CourseOrdered) a.entries().getFirst().content()).doseMg())
                    .isEqualTo(35);
        });
    }

    @Test
    void orders_beyond_what_holds_are_refused() {
        assertThat(codes(order(0.5, 40, 6, 72, 0))).contains("plan.stop");
        assertThat(codes(order(2.5, 120, 6, 72, 70))).contains("plan.stop");
        assertThat(codes(order(0.5, 15, 6, 72, 70))).contains("plan.reason-missing");
        assertThat(codes(order(0.5, 40, 6, 36, 70))).contains("plan.stop");
        assertThat(codes(order(0.5, 40, 8, 72, 70))).contains("plan.reason-missing");
        assertThat(codes(order(0.5, 40, 13, 72, 70))).contains("plan.stop");
        assertThat(codes(order(Double.NaN, 40, 6, 72, 70))).contains("plan.dose");
        assertThat(codes(order(0.5, 40, 0, 72, 70))).contains("plan.no-session");
    }
}
