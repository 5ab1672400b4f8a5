package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that hold for one route, one place, one country or one time only. */
class CandidacyRulesTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final RuleScope IV = RuleScope.INTRAVENOUS_DEPRESSION;
    private static final RuleScope SUBLINGUAL_AT_HOME =
            new RuleScope("us", "depression", "ketamine", "sublingual", "home");

    private static Optional<Finding> asked(Instant now, RuleScope scope, String rule, Content... facts) {
        return CandidacyAssessment.assess(
                        Charts.of(now.minusSeconds(600), List.of(facts)), LIBRARY.rules(), scope, now, Charts.ZONE)
                .findings()
                .stream()
                .filter(f -> f.ruleId().equals(rule))
                .findFirst();
    }

    private static Optional<Finding> asked(RuleScope scope, String rule, Content... facts) {
        return asked(Charts.NOW, scope, rule, facts);
    }

    private static Content takes(String display) {
        return Charts.medicine(display, null, MedicationStatus.TAKING);
    }

    @ParameterizedTest
    @CsvSource({
        "Ritonavir 100 MG Oral Tablet, sublingual, I-HIVP-1, OVERRIDE_WITH_REASON",
        "Ritonavir 100 MG Oral Tablet, intravenous, I-HIVP-1, ",
        "Clopidogrel 75 MG Oral Tablet, oral, I-2B6-PO-CLO, WARN",
        "Clopidogrel 75 MG Oral Tablet, intravenous, I-2B6-PO-CLO, ",
        "Lithium Carbonate 300 MG Oral Tablet, intravenous, I-LI-1, INFORM",
        "Grapefruit juice, oral, I-GFJ-1-TAKES, OVERRIDE_WITH_REASON",
        "Tramadol 50 MG Oral Tablet, intravenous, I-TRAM-1, WARN",
        "Zzyzxol 5 MG Tablet, intravenous, I-LIST-1, PRESCRIBER_DECISION"
    })
    void a_medicine_matters_by_the_route_of_ketamine(String medicine, String route, String rule, Severity expected) {
        assertThat(asked(IV.byRoute(route), rule, takes(medicine))
                        .filter(Finding::fires)
                        .map(Finding::severity))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_medicine_nobody_knows_is_for_review() {
        assertThat(asked(IV, "I-LIST-1", takes("Zzyzxol 5 MG Tablet")))
                .hasValueSatisfying(f -> assertThat(f.title()).startsWith("Review"));
    }

    @ParameterizedTest
    @CsvSource({"15, false", "20, false", "21, true"})
    void trials_left_out_people_above_two_milligrams_of_lorazepam_or_its_equal(double diazepamMg, boolean fires) {
        Content diazepam = Charts.medicine("Diazepam 5 MG", diazepamMg, MedicationStatus.TAKING);
        assertThat(asked(IV, "I-BZD-2", diazepam).filter(Finding::fires)).matches(f -> f.isPresent() == fires);
    }

    @Test
    void esketamine_needs_an_oral_antidepressant_in_the_eu_and_not_in_the_us() {
        RuleScope esketamine = new RuleScope("eu", "depression", "esketamine", "nasal", "clinic");
        Content sertraline = takes("Sertraline 50 MG Oral Tablet");
        Finding without =
                asked(esketamine, "C-IND-5-EU", takes("Lisinopril 10 MG")).orElseThrow();
        assertThat(without.fires()).isTrue();
        assertThat(without.triggers()).singleElement().matches(t -> t.words().contains("no antidepressants"));
        assertThat(asked(esketamine, "C-IND-5-EU", sertraline)).isEmpty();
        assertThat(asked(esketamine, "C-IND-5-EU", takes("Zzyzxol"))
                        .orElseThrow()
                        .fires())
                .isFalse();
        assertThat(asked(esketamine.under("us"), "C-IND-5-EU")).isEmpty();
    }

    @Test
    void two_trials_are_enough_for_a_label_and_said_to_be_too_few_for_others() {
        Content one = Charts.trial("sertraline", 100.0, 8.0);
        Content short5 = Charts.trial("venlafaxine", 150.0, 5.0);
        Content third = Charts.trial("mirtazapine", 30.0, 8.0);
        assertThat(asked(IV, "C-IND-1", one, short5)).isEmpty();
        assertThat(asked(IV, "C-IND-2", one, short5).orElseThrow().fires()).isTrue();
        assertThat(asked(IV, "C-IND-3", one, short5).orElseThrow().fires()).isTrue();
        assertThat(asked(IV, "C-IND-2", one, short5, third)).isEmpty();
        assertThat(asked(IV, "C-IND-3", one, short5, third)).isEmpty();
        assertThat(asked(IV, "C-IND-3", one)).isEmpty();
    }

    @Test
    void telemedicine_for_use_at_home_ends_with_its_day() {
        Instant before = Instant.parse("2026-12-31T12:00:00Z");
        Instant after = Instant.parse("2027-01-01T12:00:00Z");
        assertThat(asked(before, SUBLINGUAL_AT_HOME, "C-HOME-6")).isPresent();
        assertThat(asked(before, SUBLINGUAL_AT_HOME, "C-HOME-6-AFTER")).isEmpty();
        assertThat(asked(after, SUBLINGUAL_AT_HOME, "C-HOME-6")).isEmpty();
        assertThat(asked(after, SUBLINGUAL_AT_HOME, "C-HOME-6-AFTER")
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.OVERRIDE_WITH_REASON);
        assertThat(asked(after, IV, "C-HOME-6-AFTER")).isEmpty();
    }

    @Test
    void home_is_stricter_than_the_clinic() {
        Content past = Charts.condition("7200002", "Alcoholism", ClinicalStatus.RESOLVED, "2015");
        assertThat(asked(SUBLINGUAL_AT_HOME, "C-HOME-5-SUD", past).orElseThrow().fires())
                .isTrue();
        assertThat(asked(IV, "C-HOME-5-SUD", past)).isEmpty();
        Content high = Charts.pressure(141, 80);
        assertThat(asked(SUBLINGUAL_AT_HOME, "C-HOME-5-BP", high, high, high)
                        .orElseThrow()
                        .fires())
                .isTrue();
        assertThat(asked(SUBLINGUAL_AT_HOME, "C-HOME-5-BP", Charts.pressure(120, 80), Charts.pressure(120, 80))
                        .orElseThrow()
                        .missing())
                .isNotEmpty();
        assertThat(asked(new RuleScope("us", "depression", "ketamine", "subcutaneous", "home"), "C-HOME-3")
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.HARD_STOP);
    }

    @Test
    void a_liver_value_counts_in_multiples_of_normal_and_never_in_units_we_cannot_convert() {
        Coding alt = new Coding(Coding.LOINC, "1742-6", "ALT");
        Content four = new ObservationRecorded(Charts.item(), alt, 4, "{ULN}", Source.CLINIC);
        Content units = new ObservationRecorded(Charts.item(), alt, 160, "U/L", Source.CLINIC);
        assertThat(asked(IV, "C-HEP-3", four).orElseThrow().fires()).isTrue();
        assertThat(asked(IV, "C-HEP-3", units).orElseThrow().missing()).isNotEmpty();
    }

    @Test
    void heavy_drinking_in_the_record_counts_as_an_answer_does() {
        Content drinking = Charts.condition(
                "10939881000119105", "Unhealthy alcohol drinking behavior", ClinicalStatus.ACTIVE, null);
        assertThat(asked(IV, "I-CNS-1", drinking).orElseThrow().fires()).isTrue();
    }

    @Test
    void a_recorded_attempt_counts_by_its_date_and_an_undated_one_is_not_an_old_one() {
        Content no = Charts.answer("suicide-plan-or-intent-past-month", Answer.NO);
        assertThat(asked(IV, "C-SUI-1", no, attempt("2026-11-10")).orElseThrow().fires())
                .isTrue();
        assertThat(asked(IV, "C-SUI-1", no, attempt(null)).orElseThrow().fires())
                .isFalse();
        Content noneOfLate = Charts.answer("suicidal-behaviour-3-months", Answer.NO);
        assertThat(asked(IV, "C-SUI-1", no, noneOfLate, attempt("2019"))).isEmpty();
    }

    private static Content attempt(@Nullable String onset) {
        return Charts.condition("0", "Suicidal deliberate poisoning", ClinicalStatus.RESOLVED, onset);
    }

    @Test
    void psychotic_features_in_the_record_are_for_the_prescriber() {
        Content psychotic = Charts.condition(
                "0", "Severe major depression, single episode, with psychotic features", ClinicalStatus.ACTIVE, null);
        assertThat(asked(IV, "C-PSY-2", psychotic).orElseThrow().fires()).isTrue();
    }
}
