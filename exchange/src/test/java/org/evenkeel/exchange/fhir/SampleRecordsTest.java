package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ReferralContent.LeftAside;
import org.evenkeel.care.intake.SocialHistory;
import org.evenkeel.testkit.SamplePatients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ReferralBundleReader READER = new ReferralBundleReader();

    private static ReferralDraft read(SamplePatients sample) {
        return ((ReadResult.Read) READER.read(sample.json(), NOW)).draft();
    }

    private static <T extends Content> List<T> of(ReferralDraft draft, Class<T> kind) {
        return draft.entries().stream()
                .map(e -> e.content())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> illnesses(ReferralDraft draft) {
        return of(draft, ConditionRecorded.class).stream()
                .filter(c -> c.status() == ClinicalStatus.ACTIVE && !SocialHistory.isSocial(c))
                .map(c -> c.code().display())
                .toList();
    }

    private static List<String> taking(ReferralDraft draft) {
        return of(draft, MedicationRecorded.class).stream()
                .filter(m -> m.status() == MedicationStatus.TAKING)
                .map(m -> m.ingredient() + " " + m.route())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SamplePatients.class)
    void every_resource_of_a_sample_is_understood_or_left_aside_with_a_reason(SamplePatients sample) {
        ReferralDraft draft = read(sample);
        int leftAside = draft.leftAside().stream().mapToInt(LeftAside::count).sum();
        int pointedAtOnly = countOf(sample, "\"resourceType\": \"Medication\",");
        assertThat(draft.understoodResources() + leftAside + pointedAtOnly).isEqualTo(draft.resources());
        assertThat(draft.leftAside()).allSatisfy(l -> assertThat(l.reason()).isNotBlank());
        assertThat(draft.patient().invented()).isTrue();
        assertThat(draft.patient().birthDate()).isNotNull();
        assertThat(of(draft, BloodPressureRecorded.class)).isNotEmpty();
        assertThat(of(draft, ObservationRecorded.class)).anySatisfy(o -> {
            assertThat(o.code().code()).isEqualTo("29463-7");
            assertThat(o.unitUcum()).isEqualTo("kg");
        });
    }

    private static int countOf(SamplePatients sample, String words) {
        String json =
                new String(sample.json(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("\":\\s*\"", "\": \"");
        return json.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }

    @ParameterizedTest
    @EnumSource(SamplePatients.class)
    void reading_the_same_file_twice_gives_the_same_items(SamplePatients sample) {
        assertThat(read(sample)).isEqualTo(read(sample));
    }

    @Test
    void depression_alcohol_and_opioid_use_and_both_antidepressants_are_found() {
        ReferralDraft draft = read(SamplePatients.DEPRESSION_ALCOHOL_OPIOID);
        assertThat(draft.patient().familyName()).isEqualTo("Anderson154");
        assertThat(draft.patient().givenName()).isEqualTo("Theodore876 Linwood526");
        assertThat(illnesses(draft))
                .contains("Major depression disorder", "Alcoholism", "Opioid abuse (disorder)", "Prediabetes")
                .doesNotContain("Viral sinusitis (disorder)", "Full-time employment (finding)");
        assertThat(taking(draft))
                .containsExactlyInAnyOrder(
                        "fluoxetine oral", "sertraline oral", "nicotine transdermal", "acetaminophen/hydrocodone ");
        assertThat(of(draft, MedicationRecorded.class))
                .filteredOn(m -> m.ingredient().equals("fluoxetine"))
                .singleElement()
                .satisfies(m -> assertThat(m.dailyDoseMg()).isEqualTo(20.0));
        assertThat(of(draft, MedicationRecorded.class))
                .filteredOn(m -> m.ingredient().equals("sertraline"))
                .singleElement()
                .satisfies(m -> assertThat(m.dailyDoseMg()).isNull());
    }

    @Test
    void circumstances_of_life_stand_apart_from_illness() {
        ReferralDraft draft = read(SamplePatients.DEPRESSION_ALCOHOL_OPIOID);
        assertThat(draft.byGroup().get(Group.SOCIAL_HISTORY))
                .extracting(Understood::words)
                .contains("Transport problem (finding)", "Served in armed forces (finding)");
        assertThat(draft.leftAside()).anySatisfy(l -> assertThat(l.reason()).contains("reminder of the other system"));
    }

    @Test
    void a_pregnancy_in_the_list_of_problems_becomes_a_pregnancy_status() {
        assertThat(of(read(SamplePatients.PREGNANT), PregnancyStatusRecorded.class))
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(PregnancyStatus.PREGNANT));
        for (SamplePatients other : SamplePatients.values()) {
            if (other != SamplePatients.PREGNANT) {
                // "past pregnancy history of miscarriage" is in three of them
                assertThat(of(read(other), PregnancyStatusRecorded.class))
                        .as(other.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void key_facts_of_the_others_are_found() {
        assertThat(illnesses(read(SamplePatients.DEMENTIA_BYPASS)))
                .contains(
                        "Alzheimer's disease (disorder)",
                        "Ischemic heart disease (disorder)",
                        "Essential hypertension (disorder)");
        assertThat(taking(read(SamplePatients.DEMENTIA_BYPASS)))
                .contains("metoprolol oral", "galantamine oral", "nitroglycerin mucosal");
        assertThat(illnesses(read(SamplePatients.EPILEPSY_COPD))).contains("Epilepsy");
        assertThat(taking(read(SamplePatients.EPILEPSY_COPD)))
                .contains("carbamazepine oral", "fluticasone/salmeterol inhaled", "albuterol inhaled");
        assertThat(taking(read(SamplePatients.OPIOIDS)))
                .contains("acetaminophen/codeine oral", "oxycodone oral", "hydrocodone oral");
        assertThat(illnesses(read(SamplePatients.SLEEP_APNOEA))).contains("Sleep apnea (disorder)");
        assertThat(taking(read(SamplePatients.HYPERTENSION))).contains("lisinopril oral");
        assertThat(taking(read(SamplePatients.HEALTHY))).isEmpty();
    }

    @Test
    void a_medicine_that_stands_in_a_resource_of_its_own_is_found() {
        assertThat(of(read(SamplePatients.PREGNANT), MedicationRecorded.class))
                .anySatisfy(m -> assertThat(m.ingredient()).isEqualTo("sodium fluoride"));
    }

    @Test
    void a_brand_alone_gives_no_ingredient_and_says_so() {
        assertThat(read(SamplePatients.PREGNANT).byGroup().get(Group.PAST_MEDICINES))
                .filteredOn(u -> u.words().startsWith("Natazia"))
                .singleElement()
                .satisfies(u -> assertThat(u.cautions()).anyMatch(c -> c.contains("ingredient is not clear")));
    }

    @Test
    void numbers_of_the_state_stay_outside() {
        assertThat(read(SamplePatients.DEPRESSION_ALCOHOL_OPIOID).patient().identifiers())
                .hasSize(2)
                .noneMatch(i -> i.system().contains("ssn") || i.system().contains("passport"));
    }
}
