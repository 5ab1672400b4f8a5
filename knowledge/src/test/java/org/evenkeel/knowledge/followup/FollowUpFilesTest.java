package org.evenkeel.knowledge.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.SitePolicy;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class FollowUpFilesTest {

    @Test
    void the_schedule_asks_after_24_hours_7_days_and_then_monthly() {
        FollowUpSchedule schedule = FollowUpFiles.schedule();
        assertThat(schedule.afterSession())
                .extracting(Occasion::dueAfter)
                .startsWith(Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(60))
                .hasSize(14);
        assertThat(schedule.afterSession()).allSatisfy(o -> {
            assertThat(o.instruments()).containsExactly("phq-9", "gad-7");
            assertThat(o.evidence().status()).isEqualTo(EvidenceStatus.SITE_POLICY);
        });
    }

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
