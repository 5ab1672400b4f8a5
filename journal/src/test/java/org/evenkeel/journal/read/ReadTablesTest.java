package org.evenkeel.journal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.AlertTaken;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.BackgroundContent.IntakeSigned;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.ReferralContent.Channel;
import org.evenkeel.care.chart.ReferralContent.ReferralAccepted;
import org.evenkeel.care.chart.ReferralContent.ReferralReceived;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.junit.jupiter.api.Test;

class ReadTablesTest {
    private static final ItemId SESSION = new ItemId(new UUID(2, 1));
    private static final ItemId COURSE = new ItemId(new UUID(3, 1));
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final Author NURSE = new Author("n.okoye", "N. Okoye, RN", Author.Capacity.NURSE);

    private Chart chart = Chart.empty(new ChartId(new UUID(1, 1)));

    @Test
    void an_empty_chart_has_no_rows() {
        assertThat(ReadTables.rowsOf(chart)).isEqualTo(ReadRows.NONE);
    }

    @Test
    void the_stage_is_the_first_station_whose_work_is_not_done() {
        chart(0, new ReferralReceived(Channel.FORM, "", ""));
        assertThat(patient().stage()).isEqualTo(Stage.REFERRAL);
        assertThat(patient().name()).isEqualTo("Patient not identified");
        chart(1, new ReferralAccepted(""));
        assertThat(patient().stage()).isEqualTo(Stage.INTAKE);
        chart(2, new IntakeSigned(""));
        assertThat(patient().stage()).isEqualTo(Stage.CANDIDACY);
        chart(3, decided(CandidacyDecision.DEFERRED));
        assertThat(patient().stage()).isEqualTo(Stage.CANDIDACY);
        chart(4, decided(CandidacyDecision.CANDIDATE));
        assertThat(patient().stage()).isEqualTo(Stage.PLAN);
        chart(5, course(1));
        assertThat(patient().stage()).isEqualTo(Stage.PLAN);
        chart(6, new SessionScheduled(SESSION, COURSE, 1, NINE, "2"));
        assertThat(patient().stage()).isEqualTo(Stage.SESSION);
        chart(7, new Discharged(SESSION, List.of()));
        assertThat(patient().stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void a_course_with_sessions_still_to_plan_is_not_over_until_it_is_ended() {
        chart(0, course(2));
        chart(1, new SessionScheduled(SESSION, COURSE, 1, NINE, "2"));
        chart(2, new Discharged(SESSION, List.of()));
        assertThat(patient().stage()).isEqualTo(Stage.SESSION);
        chart(3, new CourseEnded(COURSE, "moved away"));
        assertThat(patient().stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void the_end_of_the_infusion_follows_what_the_pump_really_did() {
        chart(0, new InfusionStarted(SESSION, 1.0, 40));
        assertThat(session().infusionEndsAt()).isEqualTo(minute(40));
        chart(10, new InfusionPaused(SESSION, "nausea"));
        assertThat(session().infusionEndsAt()).isNull();
        chart(15, new InfusionResumed(SESSION));
        assertThat(session().infusionEndsAt()).isEqualTo(minute(45));
        chart(25, new InfusionRateChanged(SESSION, 0.5, ""));
        assertThat(session().infusionEndsAt()).isEqualTo(minute(65));
        chart(60, new InfusionStopped(SESSION, false, 37.5, ""));
        assertThat(session().infusionEndsAt()).isNull();
        assertThat(session().infusionStartedAt()).isEqualTo(minute(0));
        assertThat(session().infusionStoppedAt()).isEqualTo(minute(60));
    }

    @Test
    void a_rate_of_zero_or_one_that_is_no_number_has_no_end() {
        chart(0, new InfusionStarted(SESSION, 0, 40));
        assertThat(session().infusionEndsAt()).isNull();
        chart(1, new InfusionRateChanged(SESSION, Double.NaN, ""));
        assertThat(session().infusionEndsAt()).isNull();
    }

    @Test
    void only_a_plausible_whole_blood_pressure_counts_as_the_last_one() {
        chart(0, new PatientArrived(SESSION, "2"));
        chart(5, vitals(120, 80, List.of()));
        chart(10, vitals(null, null, List.of()));
        chart(15, vitals(300, 80, List.of("systolicMmHg")));
        assertThat(session().lastBpAt()).isEqualTo(minute(5));
        assertThat(session().lastVitalsAt()).isEqualTo(minute(15));
        assertThat(session().inClinic()).isTrue();
    }

    @Test
    void an_alert_shows_who_has_taken_it() {
        ItemId alert = new ItemId(new UUID(5, 1));
        chart(0, new AlertRaised(alert, "phq-9-item-9", Urgency.NOW, "item 9 above zero", SESSION));
        assertThat(ReadTables.rowsOf(chart).alerts().getFirst().takenBy()).isNull();
        chart(1, new AlertTaken(alert));
        assertThat(ReadTables.rowsOf(chart).alerts().getFirst().takenBy()).isEqualTo("N. Okoye, RN");
        assertThat(patient().openAlerts()).isEqualTo(1);
    }

    @Test
    void names_are_searched_without_case_accents_or_signs() {
        assertThat(NameKey.of("Ångström-O'Neil", "Zoë")).isEqualTo("angstrom o neil zoe");
        assertThat(NameKey.words("  ZOE, ång ")).containsExactly("zoe", "ang");
    }

    private static VitalSignsMeasured vitals(Integer systolicMmHg, Integer diastolicMmHg, List<String> implausible) {
        return new VitalSignsMeasured(
                SESSION, systolicMmHg, diastolicMmHg, 70, 98, null, null, implausible, Source.CLINIC);
    }

    private static CandidacyDecided decided(CandidacyDecision decision) {
        return new CandidacyDecided(decision, "trd", "", List.of(), List.of(), "lib-1");
    }

    private static CourseOrdered course(int sessions) {
        return new CourseOrdered(
                COURSE,
                "trd",
                "p",
                "1",
                "ketamine",
                "iv",
                "clinic",
                0.5,
                40,
                80,
                40,
                sessions,
                48,
                List.of(),
                List.of(),
                "lib-1");
    }

    private static Instant minute(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private PatientRow patient() {
        return ReadTables.rowsOf(chart).patients().getFirst();
    }

    private PlannedSessionRow session() {
        return ReadTables.rowsOf(chart).sessions().getFirst();
    }

    private void chart(int minute, Content content) {
        long sequence = chart.sequence() + 1;
        Instant at = minute(minute);
        chart = chart.with(new Entry(new EntryId(new UUID(7, sequence)), chart.id(), sequence, at, at, NURSE, content));
    }
}
