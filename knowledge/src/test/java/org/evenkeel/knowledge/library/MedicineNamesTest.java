package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Formulary;
import org.evenkeel.care.rule.MedicineReading;
import org.evenkeel.care.rule.MedicineReading.Known;
import org.evenkeel.care.rule.MedicineReading.ReadAs;
import org.evenkeel.care.rule.MedicineReading.Unrecognised;
import org.evenkeel.care.rule.RuleScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineNamesTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final Formulary FORMULARY = LIBRARY.rules().formulary();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoloft | sertraline
            ZOLOFT 100 mg | sertraline
            Wellbutrin XL 300mg | bupropion
            Oxycontin | oxycodone
            Klonopin 0.5 MG | clonazepam
            carbamazepine 20 MG/ML Oral Suspension [Tegretol] | carbamazepine
            Abuse-Deterrent 12 HR Oxycodone Hydrochloride 10 MG Extended Release Oral Tablet [Oxycontin] | oxycodone
            24 HR metoprolol succinate 100 MG Extended Release Oral Tablet | metoprolol
            sodium fluoride 0.0272 MG/MG Oral Gel | sodium fluoride
            Vitamin B12 5 MG/ML Injectable Solution | vitamin b12
            Irbesartan 150 mg | irbesartan
            """)
    void a_brand_or_generic_is_found_as_typed(String typed, String ingredient) {
        assertThat(FORMULARY.read(typed)).isEqualTo(new Known(Set.of(ingredient)));
    }

    @Test
    void both_parts_of_a_combination_are_found() {
        assertThat(FORMULARY.read("Percocet")).isEqualTo(new Known(Set.of("oxycodone", "acetaminophen")));
        assertThat(FORMULARY.read("Acetaminophen 300 MG / Codeine Phosphate 15 MG Oral Tablet"))
                .isEqualTo(new Known(Set.of("acetaminophen", "codeine")));
    }

    @ParameterizedTest
    @CsvSource({
        "Sertralin 50 mg, sertraline",
        "setraline, sertraline",
        "lisinoprill 10 MG Oral Tablet, lisinopril",
        "Tranylcypromin, tranylcypromine",
        "tranilcypromine, tranylcypromine",
        "theophyline, theophylline",
        "Gabapentine, gabapentin",
        "Carvedillol, carvedilol",
        "venlafaxin, venlafaxine",
        "Zolofft, sertraline",
        "levothyroxin, levothyroxine",
        "mirtazipine tablets, mirtazapine"
    })
    void a_slip_of_the_pen_is_read_and_said(String typed, String ingredient) {
        assertThat(FORMULARY.read(typed))
                .isInstanceOfSatisfying(
                        ReadAs.class, r -> assertThat(r.ingredients()).containsExactly(ingredient));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hydroxyzin",
                "hydralazin",
                "clonidin",
                "clonazepan",
                "lamotrigin",
                "lamivudin",
                "ketamin",
                "predniso",
                "tramadole",
                "Xanthurol",
                "qwertyuiop",
                "herbal sleep drops",
                "voriconazole",
                "amiodarone 200 mg"
            })
    void a_name_that_may_be_mistaken_or_that_nobody_knows_is_left_to_a_person(String typed) {
        assertThat(FORMULARY.read(typed)).isInstanceOf(Unrecognised.class);
    }

    @Test
    void a_name_near_two_that_are_mistaken_for_one_another_says_which_it_could_be() {
        MedicineReading read = FORMULARY.read("hydroxyzin 25 mg");
        assertThat(read)
                .isInstanceOfSatisfying(
                        Unrecognised.class, u -> assertThat(u.couldBe()).contains("hydroxyzine", "hydralazine"));
    }

    @Test
    void words_of_forms_salts_and_times_are_never_a_misspelt_medicine() {
        Stream.of(
                        "tablet",
                        "solution",
                        "extended release",
                        "hydrochloride",
                        "injection",
                        "suspension",
                        "powder",
                        "twice daily")
                .forEach(w -> assertThat(FORMULARY.read(w)).as(w).isInstanceOf(Unrecognised.class));
    }

    @Test
    void no_known_name_is_read_as_another_when_one_letter_of_it_is_lost() {
        for (String name : FORMULARY.ingredients()) {
            for (int at = 0; at < name.length() && name.chars().allMatch(Character::isLetter); at++) {
                String typed = name.substring(0, at) + name.substring(at + 1);
                if (FORMULARY.read(typed) instanceof ReadAs read) {
                    assertThat(read.ingredients()).as(typed).containsExactly(name);
                }
            }
        }
    }

    @Test
    void a_misspelt_medicine_leaves_its_rule_open_until_a_person_confirms_it() {
        List<Finding> findings = findings("tranylcypromin", "");
        Finding mao = findings.stream()
                .filter(f -> f.ruleId().equals("I-MAOI-1"))
                .findFirst()
                .orElseThrow();
        assertThat(mao.outcome()).isEqualTo(Finding.Outcome.UNKNOWN);
        assertThat(mao.missing()).anySatisfy(m -> assertThat(m.words()).contains("read as \"tranylcypromine\""));
        assertThat(findings("tranylcypromin", "tranylcypromine"))
                .noneMatch(f -> f.missing().stream().anyMatch(m -> m.words().contains("read as")));
    }

    @Test
    void a_misspelt_ordinary_medicine_is_a_question_too_and_never_nothing() {
        assertThat(findings("sertralin", ""))
                .anyMatch(f -> f.missing().stream().anyMatch(m -> m.words().contains("read as \"sertraline\"")));
    }

    private static List<Finding> findings(String display, String ingredient) {
        MedicationRecorded medicine = new MedicationRecorded(
                Charts.item(),
                new Coding(Coding.RXNORM, "", display),
                ingredient,
                "oral",
                null,
                MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC);
        return CandidacyAssessment.assess(
                        Charts.of(List.of(medicine)),
                        LIBRARY.rules(),
                        RuleScope.INTRAVENOUS_DEPRESSION,
                        Charts.NOW,
                        Charts.ZONE)
                .findings();
    }
}
