package org.evenkeel.knowledge.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.FollowedCourse;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.SitePolicy;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpFilesTest {

    @Test
    void the_schedule_asks_before_and_4_h_24_h_3_d_7_d_and_monthly_after_a_session_and_weekly_in_a_course() {
        FollowUpSchedule schedule = FollowUpFiles.schedule();
        assertThat(schedule.beforeSession()).extracting(Occasion::code).containsExactly("before-session");
        assertThat(schedule.afterSession())
                .extracting(Occasion::dueAfter)
                .startsWith(
                        Duration.ofHours(4),
                        Duration.ofHours(24),
                        Duration.ofDays(3),
                        Duration.ofDays(7),
                        Duration.ofDays(30),
                        Duration.ofDays(60))
                .hasSize(16);
        assertThat(schedule.inCourse()).extracting(Occasion::code).startsWith("week-1", "week-2");
        assertThat(schedule.occasions())
                .allSatisfy(o -> assertThat(o.evidence().status()).isEqualTo(EvidenceStatus.SITE_POLICY));
    }

    @Test
    void what_is_asked_follows_what_a_patient_is_treated_for_and_by_which_protocol() {
        FollowUpSchedule schedule = FollowUpFiles.schedule();
        assertThat(asked(schedule.baseline(), "depression", "ketamine-iv-induction"))
                .containsExactly("phq-9", "gad-7");
        assertThat(asked(schedule.baseline(), "ptsd", "ketamine-iv-induction"))
                .containsExactly("phq-9", "gad-7", "pcl-5");
        assertThat(asked(schedule.find("4-hours").orElseThrow(), "pain", "ketamine-iv-pain-outpatient"))
                .containsExactly("nrs-pain");
        assertThat(asked(schedule.find("4-hours").orElseThrow(), "anxiety", "x"))
                .containsExactly("nrs-anxiety");
        assertThat(asked(schedule.find("before-session").orElseThrow(), "crps", "ketamine-iv-crps-days"))
                .as("not every day of a series of days")
                .isEmpty();
    }

    private static List<String> asked(Occasion occasion, String indication, String protocol) {
        return occasion.instruments(new FollowedCourse(Set.of(indication), Optional.of(protocol)));
    }

    @Test
    void every_instrument_the_schedule_asks_for_can_be_sent_to_a_patient() {
        FollowUpKnowledge knowledge = FollowUpKnowledge.of(
                FollowUpFiles.schedule(),
                FollowUpFiles.site(),
                List.copyOf(
                        KnowledgeLibrary.load(Optional.empty()).instruments().values()),
                FollowUpFiles.outcomes());
        assertThat(knowledge.schedule().daily().orElseThrow().offered())
                .hasSize(9)
                .allSatisfy(id -> {
                    assertThat(knowledge.instrument(id).orElseThrow().highestTotal())
                            .isEqualTo(10);
                });
    }

    @Test
    void a_clinic_lays_its_own_schedule_over_ours(@TempDir Path folder) throws Exception {
        assertThat(FollowUpFiles.schedule(Optional.of(folder))).isEqualTo(FollowUpFiles.schedule());
        Path file = Files.createDirectories(folder.resolve("followup")).resolve("schedule.yaml");
        Files.writeString(file, OWN);
        FollowUpSchedule schedule = FollowUpFiles.schedule(Optional.of(folder));
        assertThat(schedule.afterSession().getFirst().dueAfter()).isEqualTo(Duration.ofHours(20));
        assertThat(schedule.daily()).isEmpty();
        Files.writeString(file, OWN.replace("20 h", "soon"));
        assertThatThrownBy(() -> FollowUpFiles.schedule(Optional.of(folder)))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("clinic:followup/schedule.yaml");
    }

    private static final String OWN = """
            announced-ahead: 8 d
            replaced-by-later-session: {words: w, source: our clinic, status: site policy}
            baseline: {words: First, instruments: [phq-9], due-after: 3 d, opens-before: 3 d, overdue-after: 2 d,
              closes-after: 11 d, alert-when-overdue: true, source: our clinic, status: site policy}
            after-session:
              - {occasion: 20-hours, words: Next day, instruments: [phq-9], due-after: 20 h, opens-before: 3 h,
                 overdue-after: 2 d, closes-after: 5 d, alert-when-overdue: true, source: our clinic,
                 status: site policy}
            monthly: {instruments: [phq-9], every: 30 d, times: 2, opens-before: 3 d, overdue-after: 2 d,
              closes-after: 11 d, alert-when-overdue: true, source: our clinic, status: site policy}
            """;

    @Test
    void crisis_numbers_are_shown_to_staff_as_unchecked_until_the_clinic_checks_them() {
        SitePolicy site = FollowUpFiles.site();
        assertThat(site.crisisContacts()).extracting(c -> c.dial()).containsExactly("988", "911");
        assertThat(site.isChecked()).isFalse();
    }

    @Test
    void response_is_half_and_remission_below_five() {
        assertThat(FollowUpFiles.outcomes())
                .extracting(
                        OutcomeMeasure::instrument, OutcomeMeasure::responseFraction, OutcomeMeasure::remissionBelow)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("phq-9", 0.5, 5),
                        org.assertj.core.groups.Tuple.tuple("gad-7", 0.5, 5));
    }

    @Test
    void a_clinic_without_a_crisis_contact_is_refused() {
        assertThatThrownBy(() -> FollowUpFiles.site("site.yaml", """
                when-in-danger: {words: a, not-watched: b, source: c, status: site policy}
                """))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("crisis-contacts");
    }
}
