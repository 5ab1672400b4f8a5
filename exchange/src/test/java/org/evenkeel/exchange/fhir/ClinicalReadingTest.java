package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.exchange.fhir.Bundles.SUBJECT;
import static org.evenkeel.exchange.fhir.Bundles.condition;
import static org.evenkeel.exchange.fhir.Bundles.draft;
import static org.evenkeel.exchange.fhir.Bundles.quantity;

import java.util.List;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.NewEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinician would take amiss if it were read otherwise. */
class ClinicalReadingTest {
    private static <T extends Content> List<T> all(Class<T> type, ReferralDraft draft) {
        return draft.entries().stream()
                .map(NewEntry::content)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static String pregnant(String since, String clinical) {
        return condition(clinical, "confirmed", "Normal pregnancy")
                .replace("\"code\":{\"text\"", "\"onsetDateTime\":\"" + since + "\",\"code\":{\"text\"");
    }

    @Test
    void a_pregnancy_of_this_year_is_a_pregnancy() {
        ReferralDraft draft = draft(pregnant("2026-08-25", "active"));
        assertThat(all(PregnancyStatusRecorded.class, draft))
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(PregnancyStatus.POSSIBLE));
        assertThat(all(ConditionRecorded.class, draft).getFirst().status()).isEqualTo(ClinicalStatus.ACTIVE);
    }

    @Test
    void a_pregnancy_that_nobody_closed_for_years_is_asked_about_not_believed() {
        ReferralDraft draft = draft(pregnant("2021-08-25", "active"));
        assertThat(all(ConditionRecorded.class, draft).getFirst().status()).isEqualTo(ClinicalStatus.UNKNOWN);
        assertThat(all(PregnancyStatusRecorded.class, draft))
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(PregnancyStatus.POSSIBLE));
        assertThat(draft.understood()).anyMatch(u -> u.cautions().contains(Pregnancies.LONG_OVER));
    }

    @Test
    void a_pregnancy_that_ended_says_nothing_of_today() {
        assertThat(all(PregnancyStatusRecorded.class, draft(pregnant("2025-08-25", "resolved"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Pregnant,PREGNANT", "Not pregnant,UNKNOWN", "Possible pregnancy,UNKNOWN"})
    void a_pregnancy_status_is_read_and_an_old_no_stays_open(String words, PregnancyStatus expected) {
        ReferralDraft draft = draft(quantity("82810-3", "0")
                .replace("\"valueQuantity\":0", "\"valueCodeableConcept\":{\"text\":\"" + words + "\"}"));
        assertThat(all(PregnancyStatusRecorded.class, draft))
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(expected));
        assertThat(draft.understoodResources()).isEqualTo(draft.resources());
    }

    private static String half(String loinc, String value, String unit) {
        return quantity(loinc, "{\"value\":" + value + ",\"unit\":\"" + unit + "\"}")
                .replace("\"id\":\"o\"", "\"id\":\"o" + loinc + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmHg", "mm[Hg]", "mm Hg", "mmhg"})
    void two_halves_of_a_blood_pressure_with_one_time_are_one(String unit) {
        ReferralDraft draft = draft(half("8462-4", "86", unit), half("8480-6", "148", unit));
        assertThat(all(BloodPressureRecorded.class, draft)).singleElement().satisfies(p -> {
            assertThat(p.systolicMmHg()).isEqualTo(148);
            assertThat(p.diastolicMmHg()).isEqualTo(86);
        });
        assertThat(draft.understoodResources()).isEqualTo(draft.resources());
    }

    @Test
    void half_a_blood_pressure_and_one_in_another_unit_are_none() {
        ReferralDraft half = draft(half("8480-6", "148", "mmHg"));
        assertThat(half.understood()).isEmpty();
        assertThat(half.leftAside()).hasSize(1);
        ReferralDraft other = draft(half("8480-6", "19", "cm"), half("8462-4", "86", "mmHg"));
        assertThat(other.understood()).isEmpty();
        assertThat(other.leftAside()).hasSize(2);
    }

    private static String takes(String status, String period, String medicine) {
        return "{\"resourceType\":\"MedicationStatement\",\"id\":\"m\",\"status\":\"" + status + "\"," + SUBJECT
                + ",\"effectivePeriod\":" + period + "," + medicine + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active | {\"start\":\"2020-01-01\"} | TAKING",
                "active | {\"start\":\"2020-01-01\",\"end\":\"2027-01-01\"} | TAKING",
                "active | {\"start\":\"2020-01-01\",\"end\":\"2021-01-01\"} | UNKNOWN",
                "not-taken | {\"start\":\"2020-01-01\"} | STOPPED",
                "completed | {\"start\":\"2020-01-01\",\"end\":\"2021-01-01\"} | STOPPED"
            })
    void a_medicine_said_to_be_taken_and_to_have_ended_is_asked_about(
            String status, String period, MedicationStatus expected) {
        ReferralDraft draft = draft(
                takes(status, period, "\"medicationCodeableConcept\":{\"text\":\"Phenelzine 15 MG Oral Tablet\"}"));
        assertThat(all(MedicationRecorded.class, draft))
                .singleElement()
                .satisfies(m -> assertThat(m.status()).isEqualTo(expected));
    }

    @Test
    void a_medicine_without_a_code_goes_by_its_ingredients() {
        String contained = "\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"x\",\"ingredient\":["
                + "{\"itemCodeableConcept\":{\"text\":\"Phenelzine\"}}]}],\"medicationReference\":{\"reference\":\"#x\"}";
        assertThat(all(MedicationRecorded.class, draft(takes("active", "{}", contained))))
                .singleElement()
                .satisfies(m -> assertThat(m.ingredient()).isEqualTo("phenelzine"));
    }
}
