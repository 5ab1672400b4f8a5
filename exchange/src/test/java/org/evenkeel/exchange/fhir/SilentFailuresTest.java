package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.exchange.fhir.Bundles.SUBJECT;
import static org.evenkeel.exchange.fhir.Bundles.bloodPressure;
import static org.evenkeel.exchange.fhir.Bundles.condition;
import static org.evenkeel.exchange.fhir.Bundles.draft;
import static org.evenkeel.exchange.fhir.Bundles.quantity;

import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilentFailuresTest {
    private static final String KG = "{\"value\":70,\"system\":\"http://unitsofmeasure.org\",\"code\":\"kg\"}";

    private static Object only(ReferralDraft draft) {
        assertThat(draft.understood()).hasSize(1);
        return draft.understood().getFirst().entry().content();
    }

    @ParameterizedTest
    @CsvSource({
        "active,confirmed,ACTIVE",
        "recurrence,confirmed,ACTIVE",
        "relapse,provisional,ACTIVE",
        "inactive,confirmed,INACTIVE",
        "remission,confirmed,INACTIVE",
        "resolved,confirmed,RESOLVED",
        "active,refuted,REFUTED",
        "nonsense,confirmed,UNKNOWN"
    })
    void a_condition_keeps_its_status(String clinical, String verification, ClinicalStatus expected) {
        assertThat(((ConditionRecorded) only(draft(condition(clinical, verification, "Mania")))).status())
                .isEqualTo(expected);
    }

    @Test
    void what_was_entered_in_error_never_arrives() {
        ReferralDraft draft = draft(
                condition("active", "entered-in-error", "Mania"),
                medicine("entered-in-error", "\"medicationCodeableConcept\":{\"text\":\"Lithium\"}"),
                quantity("29463-7", KG).replace("\"final\"", "\"entered-in-error\""));
        assertThat(draft.understood()).isEmpty();
        assertThat(draft.leftAside()).hasSize(3).allMatch(l -> l.reason().contains("entered in error"));
    }

    @ParameterizedTest
    @CsvSource({"active,TAKING", "on-hold,UNKNOWN", "completed,STOPPED", "stopped,STOPPED", "unknown,UNKNOWN"})
    void a_medicine_keeps_its_status(String status, MedicationStatus expected) {
        assertThat(((MedicationRecorded)
                                only(draft(medicine(status, "\"medicationCodeableConcept\":{\"text\":\"Lithium\"}"))))
                        .status())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "draft"})
    void a_cancelled_or_drafted_order_is_left_aside(String status) {
        assertThat(draft(medicine(status, "\"medicationCodeableConcept\":{\"text\":\"Lithium\"}"))
                        .leftAside())
                .hasSize(1);
    }

    private static String medicine(String status, String medicine) {
        return "{\"resourceType\":\"MedicationRequest\",\"id\":\"m\",\"intent\":\"order\",\"status\":\"" + status
                + "\"," + SUBJECT + "," + medicine + "}";
    }

    @Test
    void a_medicine_is_found_contained_beside_and_by_its_words() {
        String contained = "\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"x\",\"code\":{\"text\":"
                + "\"Phenelzine 15 MG Oral Tablet\"}}],\"medicationReference\":{\"reference\":\"#x\"}";
        String beside =
                "{\"resourceType\":\"Medication\",\"id\":\"y\",\"code\":{\"text\":\"Phenelzine 15 MG Oral Tablet\"}}";
        assertThat(((MedicationRecorded) only(draft(medicine("active", contained)))).ingredient())
                .isEqualTo("phenelzine");
        for (String reference :
                new String[] {"Medication/y", "https://x.example/fhir/Medication/y", "Medication/y/_history/3"}) {
            assertThat(((MedicationRecorded) only(draft(
                                    beside,
                                    medicine(
                                            "active",
                                            "\"medicationReference\":{\"reference\":\"" + reference + "\"}"))))
                            .ingredient())
                    .as(reference)
                    .isEqualTo("phenelzine");
        }
        assertThat(((MedicationRecorded)
                                only(
                                        draft(
                                                medicine(
                                                        "active",
                                                        "\"medicationReference\":{\"reference\":\"Medication/gone\",\"display\":\"Phenelzine\"}"))))
                        .ingredient())
                .isEqualTo("phenelzine");
        assertThat(draft(medicine("active", "\"medicationReference\":{\"reference\":\"Medication/gone\"}"))
                        .leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason()).contains("not in the file"));
    }

    @Test
    void mmhg_is_read_however_it_is_written_kpa_is_converted_and_other_units_are_not_read() {
        for (String unit : new String[] {
            "\"unit\":\"mmHg\"",
            "\"unit\":\"mm[Hg]\"",
            "\"unit\":\"mmHg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\""
        }) {
            assertThat(only(draft(bloodPressure("148", "86", unit))))
                    .isInstanceOfSatisfying(BloodPressureRecorded.class, bp -> {
                        assertThat(bp.systolicMmHg()).isEqualTo(148);
                        assertThat(bp.diastolicMmHg()).isEqualTo(86);
                    });
        }
        assertThat(only(draft(bloodPressure("19", "11", "\"unit\":\"kPa\""))))
                .isInstanceOfSatisfying(BloodPressureRecorded.class, bp -> {
                    assertThat(bp.systolicMmHg()).isEqualTo(143);
                    assertThat(bp.diastolicMmHg()).isEqualTo(83);
                });
        assertThat(draft(bloodPressure("148", "86", "\"unit\":\"cm\"")).leftAside())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "110,115", "300,90", "120,20", "80,80"})
    void a_blood_pressure_that_cant_be_right_is_shown_as_such(String systolic, String diastolic) {
        ReferralDraft draft = draft(bloodPressure(systolic, diastolic, "\"unit\":\"mmHg\""));
        assertThat(draft.understood()).isEmpty();
        assertThat(draft.leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason())
                        .contains(systolic + "/" + diastolic)
                        .contains("measure again"));
    }

    @Test
    void an_unknown_unit_stays_unknown_and_is_never_guessed() {
        ReferralDraft draft = draft(quantity("29463-7", "{\"value\":70,\"unit\":\"stone-ish\"}"));
        assertThat(((ObservationRecorded) only(draft)).unitUcum()).isEmpty();
        assertThat(draft.understood().getFirst().cautions()).anyMatch(c -> c.contains("stone-ish"));
    }

    @Test
    void pounds_become_kilograms() {
        ObservationRecorded weight = (ObservationRecorded) only(
                draft(quantity("29463-7", KG.replace("\"kg\"", "\"[lb_av]\"").replace("70", "154"))));
        assertThat(weight.unitUcum()).isEqualTo("kg");
        assertThat(weight.value()).isCloseTo(69.853, org.assertj.core.api.Assertions.within(0.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-70", "7000", "1e40"})
    void an_impossible_weight_is_flagged(String value) {
        ReferralDraft draft = draft(quantity("29463-7", KG.replace("70", value)));
        assertThat(draft.understood()).isEmpty();
        assertThat(draft.leftAside()).hasSize(1);
    }

    @Test
    void a_value_without_a_date_or_from_the_future_is_left_aside() {
        assertThat(draft(quantity("29463-7", KG).replace("effectiveDateTime", "foo"))
                        .leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason()).contains("no date"));
        assertThat(draft(quantity("29463-7", KG).replace("2026-05-01", "2027-05-01"))
                        .leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason()).contains("future"));
    }

    @Test
    void a_score_above_its_scale_is_flagged() {
        assertThat(draft(quantity("44261-6", "{\"value\":28,\"unit\":\"{score}\"}"))
                        .leftAside())
                .hasSize(1);
    }

    @Test
    void what_is_about_somebody_else_is_left_aside() {
        ReferralDraft draft = draft(condition("active", "confirmed", "Mania").replace("Patient/p", "Patient/brother"));
        assertThat(draft.leftAside())
                .singleElement()
                .satisfies(l -> assertThat(l.reason()).contains("somebody else"));
    }

    @ParameterizedTest
    @CsvSource({
        "2009,minor",
        "2008,may be a minor",
        "2008-11,may be a minor",
        "2008-11-25,minor",
        "1850-01-01,not plausible"
    })
    void a_partial_birth_date_never_passes_as_an_adult(String date, String words) {
        ReferralDraft draft =
                ((ReadResult.Read) Bundles.read(Bundles.bundle(Bundles.PATIENT.replace("1980-02-29", date)))).draft();
        assertThat(draft.warnings()).anyMatch(w -> w.contains(words));
    }

    @Test
    void a_birth_year_alone_is_kept_as_a_year() {
        ReferralDraft draft =
                ((ReadResult.Read) Bundles.read(Bundles.bundle(Bundles.PATIENT.replace("1980-02-29", "1980")))).draft();
        assertThat(draft.patient().birthDate()).isEqualTo(new PartialDate("1980"));
        assertThat(draft.warnings()).anyMatch(w -> w.contains("only as 1980")).noneMatch(w -> w.contains("minor"));
    }

    @Test
    void a_birth_date_that_cant_be_read_is_told_not_guessed() {
        ReferralDraft draft = ((ReadResult.Read)
                        Bundles.read(Bundles.bundle(Bundles.PATIENT.replace("1980-02-29", "29.02.1980"))))
                .draft();
        assertThat(draft.patient().birthDate()).isNull();
        assertThat(draft.warnings()).anyMatch(w -> w.contains("could not be read"));
    }

    @Test
    void silence_about_allergies_and_measurements_is_told() {
        assertThat(draft().warnings())
                .anyMatch(w -> w.contains("nothing about allergies"))
                .anyMatch(w -> w.contains("no measurements"));
    }

    @Test
    void a_dose_is_worked_out_only_when_nothing_is_left_open() {
        String order =
                "\"medicationCodeableConcept\":{\"text\":\"Sertraline 50 MG Oral Tablet\"},\"dosageInstruction\":[%s]";
        String twice = "{\"timing\":{\"repeat\":{\"frequency\":2,\"period\":1,\"periodUnit\":\"d\"}},"
                + "\"doseAndRate\":[{\"doseQuantity\":{\"value\":1}}]}";
        assertThat(dose(order.formatted(twice))).isEqualTo(100.0);
        assertThat(dose(order.formatted(twice.replace("{\"value\":1}", "{\"value\":75,\"unit\":\"mg\"}"))))
                .isEqualTo(150.0);
        assertThat(dose(order.formatted(twice + "," + twice))).isNull();
        assertThat(dose(order.formatted(twice.replace("{\"timing\"", "{\"asNeededBoolean\":true,\"timing\""))))
                .isNull();
        assertThat(dose(order.formatted(twice.replace("{\"timing\"", "{\"text\":\"half at first\",\"timing\""))))
                .isNull();
        assertThat(dose(order.formatted("{\"text\":\"as told\"}"))).isNull();
    }

    private static Double dose(String medicine) {
        return ((MedicationRecorded) only(draft(medicine("active", medicine)))).dailyDoseMg();
    }
}
