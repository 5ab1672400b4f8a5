package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.exchange.fhir.Bundles.PATIENT;
import static org.evenkeel.exchange.fhir.Bundles.bundle;
import static org.evenkeel.exchange.fhir.Bundles.error;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.evenkeel.testkit.ControlsHazard;
import org.evenkeel.testkit.SamplePatients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ControlsHazard("H-13")
class HostileFilesTest {
    @Test
    void an_empty_file_is_named_so() {
        assertThat(error("")).isInstanceOf(BundleError.Empty.class);
        assertThat(error("   \n")).isInstanceOf(BundleError.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7",
                "<Bundle xmlns=\"http://hl7.org/fhir\"/>",
                "MSH|^~\\&|A|B",
                "{\"resourceType\":x}",
                "{a:1}"
            })
    void what_is_not_json_is_told_with_its_place(String text) {
        assertThat(error(text)).isInstanceOf(BundleError.NotJson.class);
    }

    @Test
    void bytes_of_an_image_are_not_json() {
        assertThat(error(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isInstanceOf(BundleError.NotJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "42", "{}", "{\"a\":1}", "{\"resourceType\":\"Patient\"}"})
    void other_json_is_not_a_bundle(String text) {
        assertThat(error(text)).isInstanceOf(BundleError.NotABundle.class);
    }

    @Test
    void a_bulk_export_of_several_documents_is_not_a_bundle() {
        assertThat(error(PATIENT + "\n" + PATIENT)).isInstanceOf(BundleError.NotABundle.class);
    }

    @Test
    void a_real_file_cut_anywhere_is_truncated() {
        byte[] whole = SamplePatients.HEALTHY.json();
        for (int length = 1; length < whole.length; length += whole.length / 60) {
            assertThat(error(Arrays.copyOf(whole, length)))
                    .as("first %d bytes", length)
                    .isInstanceOf(BundleError.Truncated.class);
        }
    }

    @Test
    void more_than_thirty_megabytes_is_not_looked_into() {
        BundleError error = error(new byte[ReferralBundleReader.LIMIT_BYTES + 1]);
        assertThat(error).isInstanceOf(BundleError.TooLarge.class);
        assertThat(error.words()).contains("30 MB");
    }

    @Test
    void deep_nesting_is_refused_before_anything_is_built() {
        String deep = "{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        assertThat(error(deep)).isInstanceOf(BundleError.Hostile.class);
        String objects = "{\"extension\":[".repeat(5_000);
        assertThat(error(objects)).isInstanceOf(BundleError.Hostile.class);
    }

    @Test
    void entries_without_end_are_refused() {
        String entry = "{\"resource\":{\"resourceType\":\"Observation\"}}";
        String many = "{\"resourceType\":\"Bundle\",\"entry\":[" + (entry + ",").repeat(BundleScan.LIMIT_RESOURCES)
                + entry + "]}";
        assertThat(error(many)).isInstanceOf(BundleError.Hostile.class);
    }

    @Test
    void a_number_without_end_is_refused() {
        assertThat(error("{\"resourceType\":\"Bundle\",\"total\":" + "9".repeat(100_000) + "}"))
                .isInstanceOf(BundleError.Hostile.class);
    }

    @Test
    void a_number_with_a_monstrous_exponent_is_refused_before_it_fills_the_memory() {
        assertThat(error(bundle(PATIENT, Bundles.quantity("29463-7", "{\"value\":1e999999999,\"unit\":\"kg\"}"))))
                .isInstanceOf(BundleError.Hostile.class);
    }

    @Test
    void no_patient_two_patients_and_the_dead_have_answers_of_their_own() {
        assertThat(error(bundle())).isInstanceOf(BundleError.NoPatient.class);
        assertThat(error(bundle(PATIENT, PATIENT.replace("\"p\"", "\"q\""))))
                .isEqualTo(new BundleError.SeveralPatients(2));
        assertThat(error(bundle(PATIENT.replace("}]", "}],\"deceasedDateTime\":\"2024\""))))
                .isInstanceOf(BundleError.Deceased.class);
        assertThat(error(bundle(PATIENT.replace("}]", "}],\"deceasedBoolean\":true"))))
                .isInstanceOf(BundleError.Deceased.class);
        assertThat(Bundles.read(bundle(PATIENT.replace("}]", "}],\"deceasedBoolean\":false"))))
                .isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void other_versions_of_fhir_are_recognised() {
        assertThat(error(bundle(PATIENT, "{\"resourceType\":\"Condition\",\"clinicalStatus\":\"active\"}")))
                .isInstanceOf(BundleError.WrongVersion.class);
        assertThat(error(bundle(
                        PATIENT,
                        "{\"resourceType\":\"MedicationRequest\",\"medication\":{\"concept\":{\"text\":\"x\"}}}")))
                .isInstanceOf(BundleError.WrongVersion.class);
        assertThat(error(bundle(PATIENT, "{\"resourceType\":\"MedicationOrder\"}")))
                .isInstanceOf(BundleError.WrongVersion.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"entry\":42}",
                "{\"resourceType\":\"Bundle\",\"entry\":[1,2,[3]]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":[]}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{}}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Nonsense\"}}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":{}}}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[null]}",
                "{\"resourceType\":\"Bundle\",\"type\":7,\"entry\":{\"resource\":[\"Patient\"]}}",
                "{\"resourceType\":\"Bundle\",\"entry\":{\"resource\":{\"resourceType\":\"Patient\"}}}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"name\":\"x\"}}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"birthDate\":7}}]}",
                "{\"resourceType\":\"Bundle\",\"resourceType\":\"Patient\"}"
            })
    void bundles_that_are_laid_out_wrongly_throw_nothing(String text) {
        assertThat(Bundles.read(text)).isNotNull();
    }

    @Test
    void no_words_of_an_error_repeat_what_the_file_says() {
        assertThat(error("{\"resourceType\":\"Secret Name\"}").words()).doesNotContain("Secret");
        assertThat(error("{\"resourceType\": Secret}").words()).doesNotContain("Secret");
    }

    @Test
    void a_byte_order_mark_does_no_harm_and_other_encodings_are_named() {
        assertThat(Bundles.read("\uFEFF" + bundle(PATIENT))).isInstanceOf(ReadResult.Read.class);
        assertThat(error(bundle(PATIENT.replace("Quill", "Quíll")).getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfAny(BundleError.NotJson.class, BundleError.NotFhir.class);
    }

    @Test
    void every_sample_with_any_byte_changed_still_throws_nothing() {
        byte[] whole = SamplePatients.HYPERTENSION.json();
        long seed = 20261124L;
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        for (int round = 0; round < 12; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 40; i++) {
                changed[random.nextInt(changed.length)] = (byte) (32 + random.nextInt(90));
            }
            assertThat(new ReferralBundleReader().read(changed, Bundles.NOW))
                    .as("seed %d round %d", seed, round)
                    .isNotNull();
        }
    }
}
