package org.evenkeel.care.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class CandidacyDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final ChartId ID = new ChartId(new UUID(1, 1));
    private static final Chart NOBODY = Chart.empty(ID);
    private static final Chart PATIENT = NOBODY.with(new Entry(
            new EntryId(new UUID(2, 1)),
            ID,
            1,
            NOW,
            NOW,
            new Author("nurse", "A nurse", Author.Capacity.NURSE),
            new PatientIdentified(
                    "A", "B", new PartialDate("1980-05-02"), AdministrativeSex.FEMALE, "", "", List.of(), true)));

    private static Finding finding(String id, Severity severity, Outcome outcome) {
        return new Finding(
                id,
                "1",
                severity,
                outcome,
                id,
                "Words.",
                List.of(),
                List.of(new Missing(Missing.Kind.QUESTION, "key of " + id, "Ask.")),
                new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY),
                Optional.empty(),
                Rule.Origin.LIBRARY);
    }

    private static Finding fires(String id, Severity severity) {
        return finding(id, severity, Outcome.FIRES);
    }

    private static Decision decide(Chart chart, SignCandidacy command, Finding... findings) {
        return CandidacyDesk.decide(chart, command, new CandidacyFindings(List.of(findings), "library"), NOW);
    }

    private static SignCandidacy sign(CandidacyDecision decision, String words) {
        return new SignCandidacy(decision, " depression ", words, Map.of(), Map.of());
    }

    private static List<Refusal> refusals(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.refusals() : List.of();
    }

    private static List<String> codes(Decision decision) {
        return refusals(decision).stream().map(Refusal::code).toList();
    }

    private static CandidacyDecided decided(Decision decision) {
        return (CandidacyDecided)
                ((Decision.Accepted) decision).entries().getFirst().content();
    }

    @Test
    void what_is_treated_and_who_the_patient_is_must_be_known() {
        SignCandidacy nothing = new SignCandidacy(CandidacyDecision.CANDIDATE, " ", "", Map.of(), Map.of());
        assertThat(codes(decide(NOBODY, nothing)))
                .containsExactly("candidacy.indication-missing", "candidacy.patient-not-identified");
        assertThat(decided(decide(PATIENT, sign(CandidacyDecision.CANDIDATE, " well "))))
                .isEqualTo(new CandidacyDecided(
                        CandidacyDecision.CANDIDATE, "depression", "well", List.of(), List.of(), "library"));
    }

    @Test
    void a_decision_against_treatment_says_why() {
        for (CandidacyDecision decision : List.of(CandidacyDecision.NOT_A_CANDIDATE, CandidacyDecision.DEFERRED)) {
            assertThat(refusals(decide(PATIENT, sign(decision, " "))))
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.code()).isEqualTo("candidacy.words-missing");
                        assertThat(r.field()).isEqualTo("words");
                        assertThat(r.words()).isEqualTo("Say why, for whoever reads this next.");
                    });
            assertThat(decide(PATIENT, sign(decision, "Wishes to wait."), fires("STOP", Severity.HARD_STOP)))
                    .isInstanceOf(Decision.Accepted.class);
        }
    }

    @Test
    void findings_that_a_prescriber_weighs_need_words_once() {
        Finding[] two = {fires("A", Severity.PRESCRIBER_DECISION), fires("B", Severity.PRESCRIBER_DECISION)};
        assertThat(refusals(decide(PATIENT, sign(CandidacyDecision.CANDIDATE, " "), two)))
                .extracting(Refusal::words)
                .containsExactly("A finding is yours to weigh: say how you weighed it.");
        assertThat(decide(PATIENT, sign(CandidacyDecision.CANDIDATE, "Weighed."), two))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void every_missing_reason_is_told_even_beside_a_missing_word() {
        assertThat(refusals(decide(
                        PATIENT,
                        sign(CandidacyDecision.CANDIDATE, ""),
                        fires("A", Severity.OVERRIDE_WITH_REASON),
                        fires("B", Severity.PRESCRIBER_DECISION))))
                .extracting(Refusal::field)
                .containsExactly("reason.A", "words");
    }

    @Test
    void what_is_only_to_be_seen_asks_nothing() {
        Decision decision = decide(
                PATIENT,
                sign(CandidacyDecision.CANDIDATE, ""),
                fires("W", Severity.WARN),
                fires("T", Severity.TASK),
                fires("I", Severity.INFORM));
        assertThat(decided(decision).findings()).hasSize(3);
        assertThat(decided(decision).overrides()).isEmpty();
    }

    @Test
    void only_a_stop_that_is_not_known_is_answered_or_deferred_in_words() {
        Finding stop = finding("STOP", Severity.HARD_STOP, Outcome.UNKNOWN);
        Finding warning = finding("WARN", Severity.WARN, Outcome.UNKNOWN);
        assertThat(refusals(decide(PATIENT, sign(CandidacyDecision.CANDIDATE, ""), stop, warning)))
                .extracting(Refusal::field)
                .containsExactly("deferred.STOP");
        SignCandidacy deferred = new SignCandidacy(
                CandidacyDecision.CANDIDATE, "depression", "", Map.of(), Map.of("STOP", " on Monday "));
        assertThat(decided(decide(PATIENT, deferred, stop, warning)).overrides())
                .containsExactly(new FindingOverridden("STOP", "Not yet known, deferred: on Monday"));
    }

    @Test
    void findings_are_told_apart_by_outcome_and_severity_and_gaps_once() {
        Finding gap = finding("A", Severity.HARD_STOP, Outcome.UNKNOWN);
        Finding fires = fires("B", Severity.WARN);
        CandidacyFindings findings = new CandidacyFindings(List.of(fires, gap, gap), "library");
        assertThat(findings.firing()).containsExactly(fires);
        assertThat(findings.unknown()).containsExactly(gap, gap);
        assertThat(findings.firing(Severity.WARN)).containsExactly(fires);
        assertThat(findings.firing(Severity.HARD_STOP)).isEmpty();
        assertThat(findings.toAsk()).singleElement().satisfies(ask -> {
            assertThat(ask.waiting()).hasSize(2);
            assertThat(ask.severity()).isEqualTo(Severity.HARD_STOP);
        });
    }
}
