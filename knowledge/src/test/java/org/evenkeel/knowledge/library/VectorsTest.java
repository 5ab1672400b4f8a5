package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.candidacy.CandidacyFindings;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.plan.DoseCheck;
import org.evenkeel.care.plan.DoseOrder;
import org.evenkeel.care.rule.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorsTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final RuleScope IV = RuleScope.INTRAVENOUS_DEPRESSION;

    private static CandidacyFindings assess(RuleScope scope, Content... facts) {
        return CandidacyAssessment.assess(Charts.of(List.of(facts)), LIBRARY.rules(), scope, Charts.NOW, Charts.ZONE);
    }

    private static Optional<Finding> finding(CandidacyFindings findings, String rule) {
        return findings.findings().stream().filter(f -> f.ruleId().equals(rule)).findFirst();
    }

    private static Optional<Severity> worst(List<Finding> findings) {
        return findings.stream().map(Finding::severity).min(Severity::compareTo);
    }

    @ParameterizedTest
    @CsvSource({
        "depression, ketamine, intravenous, clinic, 35, 70, 40, ",
        "depression, ketamine, intravenous, clinic, 35, 70, 15, OVERRIDE_WITH_REASON",
        "depression, ketamine, intravenous, clinic, 90, 140, 40, ",
        "depression, ketamine, intramuscular, clinic, 455, 70, , HARD_STOP",
        "depression, ketamine, oral, home, 160, 80, , WARN",
        "pain, ketamine, intravenous, clinic, 35, 70, 40, HARD_STOP",
        "pain, ketamine, intramuscular, clinic, 35, 70, , HARD_STOP",
        "depression, ketamine, intravenous, clinic, 35, , 40, HARD_STOP",
        "depression, ketamine, intravenous, clinic, 35, 70, 0.9, HARD_STOP",
        "depression, ketamine, intramuscular, clinic, 140, 70, , HARD_STOP",
        "depression, esketamine, nasal, clinic, 84, , , OVERRIDE_WITH_REASON",
        "depression, esketamine, nasal, clinic, 60, , , HARD_STOP",
        "depression, esketamine, nasal, clinic, 56, , , ",
        "depression, ketamine, subcutaneous, clinic, 70, 70, , WARN",
        "depression, ketamine, subcutaneous, clinic, 110, 70, , HARD_STOP",
        "depression, ketamine, oral, home, 210, 80, , OVERRIDE_WITH_REASON",
        "depression, ketamine, sublingual, home, 310, 80, , HARD_STOP",
        "depression, ketamine, sublingual, clinic, 310, 80, , OVERRIDE_WITH_REASON",
        "depression, ketamine, oral, clinic, 455, 80, , HARD_STOP",
        "depression, ketamine, oral, clinic, 300, 45, , HARD_STOP",
        "depression, ketamine, intravenous, home, 35, 70, 40, HARD_STOP",
        "depression, esketamine, nasal, home, 56, , , HARD_STOP"
    })
    void doses_against_the_table_of_ceilings(
            String indication,
            String medicine,
            String route,
            String setting,
            double doseMg,
            Double weightKg,
            Double minutes,
            Severity expected) {
        RuleScope scope = new RuleScope("us", indication, medicine, route, setting);
        DoseOrder order = new DoseOrder(doseMg, Optional.ofNullable(weightKg), Optional.ofNullable(minutes), true);
        assertThat(worst(DoseCheck.findings(LIBRARY.ceilings(), scope, order)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    /** How often is not known, which stops every order; of one dose the limits are asked all the same. */
    @ParameterizedTest
    @CsvSource({
        "35, 0, 60, ",
        "84, 0, 60, WARN",
        "140, 0, 60, WARN",
        "154, 0, 60, OVERRIDE_WITH_REASON",
        "210, 0, 60, OVERRIDE_WITH_REASON",
        "217, 0, 60, HARD_STOP",
        "70, 0, 241, OVERRIDE_WITH_REASON",
        "301, 0, 240, OVERRIDE_WITH_REASON",
        "94, 24, 60, ",
        "95, 25, 60, OVERRIDE_WITH_REASON"
    })
    void an_infusion_for_pain_has_limits_of_its_own(double doseMg, double bolusMg, double minutes, Severity expected) {
        RuleScope pain = new RuleScope("us", "pain", "ketamine", "intravenous", "clinic");
        DoseOrder order = new DoseOrder(
                doseMg,
                Optional.of(70.0),
                Optional.of(minutes),
                true,
                bolusMg == 0 ? Optional.empty() : Optional.of(new Administration.Bolus(bolusMg, 5)));
        List<Finding> findings = DoseCheck.findings(LIBRARY.ceilings(), pain, order);
        assertThat(findings.getFirst().ruleId()).isEqualTo("D-NO-ROW");
        assertThat(worst(findings.stream()
                        .filter(f -> !f.ruleId().equals("D-NO-ROW"))
                        .toList()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "us, 28, true, OVERRIDE_WITH_REASON",
        "us, 84, false, ",
        "eu, 28, true, ",
        "eu, 56, true, ",
        "eu, 84, true, OVERRIDE_WITH_REASON",
        "eu, 112, false, HARD_STOP"
    })
    void the_first_dose_of_the_spray_by_law(String jurisdiction, double doseMg, boolean first, Severity expected) {
        RuleScope scope = new RuleScope(jurisdiction, "depression", "esketamine", "nasal", "clinic");
        DoseOrder order = new DoseOrder(doseMg, Optional.empty(), Optional.empty(), first);
        assertThat(worst(DoseCheck.findings(LIBRARY.ceilings(), scope, order)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_third_esketamine_visit_within_seven_days_is_a_stop() {
        var row = LIBRARY.ceilings()
                .row(new RuleScope("us", "depression", "esketamine", "nasal", "clinic"))
                .orElseThrow();
        Instant first = Charts.NOW;
        List<Instant> two = List.of(first, first.plus(Duration.ofDays(3)));
        assertThat(DoseCheck.spacing(row, two)).isEmpty();
        List<Instant> three = new ArrayList<>(two);
        three.add(first.plus(Duration.ofDays(6)));
        assertThat(worst(DoseCheck.spacing(row, three))).contains(Severity.HARD_STOP);
    }

    @ParameterizedTest
    @CsvSource({"23, HARD_STOP", "24, OVERRIDE_WITH_REASON", "47, OVERRIDE_WITH_REASON", "48, "})
    void hours_between_two_sessions_of_ketamine(int hours, Severity expected) {
        var row = LIBRARY.ceilings().row(IV).orElseThrow();
        assertThat(worst(DoseCheck.spacing(row, List.of(Charts.NOW, Charts.NOW.plus(Duration.ofHours(hours))))))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"140, 90, ", "141, 88, C-HTN-2", "181, 80, C-HTN-1", "160, 101, C-HTN-1"})
    void blood_pressure_at_candidacy(int systolic, int diastolic, String expected) {
        CandidacyFindings found =
                assess(IV, Charts.pressure(systolic, diastolic), Charts.pressure(systolic, diastolic));
        assertThat(found.findings().stream()
                        .map(Finding::ruleId)
                        .filter(id -> id.matches("C-HTN-[12]"))
                        .findFirst())
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_reading_of_110_over_115_is_measured_again_and_never_passes() {
        Finding htn = finding(assess(IV, Charts.pressure(110, 115)), "C-HTN-1").orElseThrow();
        assertThat(htn.fires()).isFalse();
        assertThat(htn.missing().getFirst().words()).contains("again");
    }

    @Test
    void a_malformation_stops_at_a_pressure_of_118_over_70() {
        CandidacyFindings found = assess(
                IV,
                Charts.pressure(118, 70),
                Charts.pressure(118, 70),
                Charts.condition("0", "Cerebral arteriovenous malformation", ClinicalStatus.RESOLVED, null));
        assertThat(found.firing(Severity.HARD_STOP)).extracting(Finding::ruleId).contains("C-AVM-1");
    }

    @Test
    void rifampicin_and_itraconazole_are_judged_by_route() {
        Content rifampicin = Charts.medicine("Rifampin 300 MG Oral Capsule", null, MedicationStatus.TAKING);
        Content itraconazole = Charts.medicine("Itraconazole 100 MG Oral Capsule", null, MedicationStatus.TAKING);
        assertThat(finding(assess(IV, rifampicin), "I-RIF-IV").orElseThrow().severity())
                .isEqualTo(Severity.INFORM);
        assertThat(finding(assess(IV.byRoute("oral"), rifampicin), "I-RIF-PO")
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.OVERRIDE_WITH_REASON);
        assertThat(finding(assess(IV.byRoute("oral"), itraconazole), "I-3A4-PO2")
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.INFORM);
    }

    @Test
    void a_medicine_nobody_knows_is_for_review_and_leaves_theophylline_open() {
        CandidacyFindings found = assess(IV, Charts.medicine("Zzyzxol 5 MG Tablet", 5.0, MedicationStatus.TAKING));
        assertThat(finding(found, "I-LIST-1").orElseThrow().fires()).isTrue();
        assertThat(finding(found, "I-THEO-1").orElseThrow().fires()).isFalse();
    }

    @Test
    void a_plan_in_the_past_month_is_found_and_not_asking_is_not_a_no() {
        assertThat(finding(assess(IV, Charts.answer("suicide-plan-or-intent-past-month", Answer.YES)), "C-SUI-1")
                        .orElseThrow()
                        .fires())
                .isTrue();
        assertThat(finding(assess(IV), "C-SUI-1").orElseThrow().fires()).isFalse();
    }

    @Test
    void an_infarction_without_a_date_is_not_an_old_one() {
        Content undated = Charts.condition("22298006", "Myocardial infarction", ClinicalStatus.RESOLVED, null);
        Content thisYear = Charts.condition("22298006", "Myocardial infarction", ClinicalStatus.RESOLVED, "2026");
        Content old = Charts.condition("22298006", "Myocardial infarction", ClinicalStatus.RESOLVED, "2020");
        Content no = Charts.answer("heart-attack-ever", Answer.NO);
        RuleScope eu = IV.under("eu");
        assertThat(finding(assess(eu, undated, no), "C-MI-1").orElseThrow().fires())
                .isFalse();
        assertThat(finding(assess(eu, thisYear, no), "C-MI-1").orElseThrow().missing())
                .anyMatch(m -> m.kind() == Missing.Kind.DATE);
        assertThat(finding(assess(eu, old, no), "C-MI-1")).isEmpty();
    }

    @Test
    void refuted_and_erroneous_entries_do_not_fire_but_leave_the_question() {
        for (ClinicalStatus status : List.of(ClinicalStatus.REFUTED, ClinicalStatus.ENTERED_IN_ERROR)) {
            CandidacyFindings found =
                    assess(IV, Charts.condition("233985008", "Abdominal aortic aneurysm", status, null));
            assertThat(finding(found, "C-ANEU-1").orElseThrow().fires()).isFalse();
        }
    }

    @Test
    void the_year_of_birth_alone_does_not_make_an_adult() {
        assertThat(finding(assess(IV, Charts.born("2008")), "C-AGE-1")
                        .orElseThrow()
                        .missing())
                .isNotEmpty();
        assertThat(finding(assess(IV, Charts.born("2007")), "C-AGE-1")).isEmpty();
        assertThat(finding(assess(IV, Charts.born("2009")), "C-AGE-1")
                        .orElseThrow()
                        .fires())
                .isTrue();
    }

    @Test
    void a_weight_in_pounds_is_converted_and_one_in_an_unknown_unit_is_none() {
        assertThat(BodyWeight.latest(Charts.of(List.of(Charts.weight(154, "[lb_av]"))))
                        .orElseThrow()
                        .weightKg())
                .isBetween(69.8, 69.9);
        assertThat(BodyWeight.latest(Charts.of(List.of(Charts.weight(70, "stone")))))
                .isEmpty();
    }

    @Test
    void a_stopped_medicine_does_not_fire_and_a_combination_does() {
        assertThat(finding(
                        assess(IV, Charts.medicine("Theophylline 300 MG", null, MedicationStatus.STOPPED)), "I-THEO-1"))
                .isEmpty();
        assertThat(finding(
                        assess(IV, Charts.medicine("Acetaminophen/Hydrocodone", null, MedicationStatus.TAKING)),
                        "I-CNS-1"))
                .hasValueSatisfying(f -> assertThat(f.fires()).isTrue());
    }

    @Test
    void the_dose_of_a_benzodiazepine_matters_not_the_fact() {
        assertThat(finding(assess(IV, Charts.medicine("Diazepam 5 MG", 5.0, MedicationStatus.TAKING)), "I-BZD-1"))
                .isEmpty();
        assertThat(finding(assess(IV, Charts.medicine("Diazepam 5 MG", 10.0, MedicationStatus.TAKING)), "I-BZD-1")
                        .orElseThrow()
                        .fires())
                .isTrue();
        assertThat(finding(assess(IV, Charts.medicine("Diazepam 5 MG", null, MedicationStatus.TAKING)), "I-BZD-1")
                        .orElseThrow()
                        .missing())
                .isNotEmpty();
    }
}
