package org.evenkeel.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.worklist.FollowUpJob;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The job of every minute, and the worklist it fills, with a clock of our own. */
class FollowUpJobTest {
    private static Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        InstantSource source = () -> now;
        clinic = TestClinic.start(0, source.withZone(ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static Chart chartOf(InventedPatient patient) {
        return clinic.part(Journal.class)
                .read(patient.chart(), new Access("test", "look"))
                .orElseThrow();
    }

    @Test
    void a_session_brings_follow_up_and_silence_brings_one_alert_each() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Lea", "Later");
        patient.hadASession(now.minus(Duration.ofMinutes(10)));
        patient.isWritten();
        FollowUpJob job = clinic.part(FollowUpJob.class);
        job.run();
        assertThat(chartOf(patient).questionnaires().byId()).hasSize(4);
        long sequence = chartOf(patient).sequence();
        job.run();
        assertThat(chartOf(patient).sequence()).as("nothing twice").isEqualTo(sequence);

        now = now.plus(Duration.ofHours(49));
        job.run();
        job.run();
        assertThat(chartOf(patient).alerts().open()).hasSize(2);
        String list = Visitor.signedIn(clinic, Role.NURSE).get("/worklist").body();
        assertThat(list).contains("Later, Lea", "Questionnaire overdue", "24 hours after a session");
    }

    @Test
    void a_patient_charted_as_here_long_after_the_infusion_is_on_the_worklist() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Mia", "Stillhere");
        patient.hasASession(now.minus(Duration.ofHours(5)));
        patient.isWritten();
        assertThat(Visitor.signedIn(clinic, Role.NURSE).get("/worklist").body())
                .contains("Stillhere, Mia", "Discharge not charted");
    }

    @Test
    void the_worklist_is_only_for_those_who_work_it() throws Exception {
        for (Role role : java.util.List.of(Role.FRONT_DESK, Role.READ_ONLY, Role.ADMINISTRATOR)) {
            assertThat(Visitor.signedIn(clinic, role).get("/worklist").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_alert_is_taken_noted_and_closed_with_words_without_scripts() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Noa", "Worked");
        FollowUpDesk desk = clinic.part(FollowUpDesk.class);
        String link = "/f/"
                + desk.sendBaseline(clinic.person(Role.NURSE), patient.chart(), java.util.List.of("phq-9"))
                        .secret()
                        .orElseThrow()
                        .text();
        new Visitor(clinic).post(link + "/9", "", Map.of("value", "2"));
        String alert = chartOf(patient).alerts().open().getFirst().id().toString();
        Visitor nurse = Visitor.signedIn(clinic, Role.NURSE);
        String act = "/worklist/" + patient.chart() + "/" + alert;
        String token = nurse.tokenOf(act);
        assertThat(nurse.post(act + "/take", token, Map.of()).statusCode()).isEqualTo(303);
        assertThat(nurse.get("/worklist").body()).contains("Nurse Test has it");
        assertThat(nurse.post(act + "/close", token, Map.of("outcome", " ")).statusCode())
                .isEqualTo(422);
        assertThat(nurse.post(act + "/note", token, Map.of("words", "Rang, no answer."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(nurse.get(act).body()).contains("Rang, no answer.");
        assertThat(nurse.post(act + "/close", token, Map.of("outcome", "Seen in person."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(nurse.get("/worklist").body()).doesNotContain("Worked, Noa");
        assertThat(nurse.get(act).body()).contains("Closed: Seen in person.");
    }
}
