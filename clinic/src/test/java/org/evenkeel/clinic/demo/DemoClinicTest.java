package org.evenkeel.clinic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.PatientRow;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.read.Stage;
import org.evenkeel.journal.store.JournalMaintenance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo fills an empty clinic through the same decisions as a real one. */
class DemoClinicTest {
    private static final Access ACCESS = new Access("test", "look");

    private static TestClinic clinic;
    private static Demo demo;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(0, Clock.systemUTC());
        Demo.fillWhenEmpty(dataSource(), Clock.systemUTC(), ZoneId.of("Europe/Lisbon"), done -> {});
        demo = Demo.open(clinic.running());
    }

    @AfterAll
    static void close() {
        demo.close();
        clinic.close();
    }

    private static DataSource dataSource() {
        return clinic.part(DataSource.class);
    }

    @Test
    void there_are_forty_patients_at_every_stage_and_each_is_marked_as_invented() {
        List<PatientRow> patients = new PatientDirectory(dataSource(), Clock.systemUTC()).list(100, ACCESS);
        assertThat(patients).hasSize(DemoClinic.PATIENTS).allMatch(PatientRow::invented);
        assertThat(patients.stream().map(PatientRow::name).collect(Collectors.toSet()))
                .hasSize(DemoClinic.PATIENTS);
        assertThat(patients.stream().map(PatientRow::stage).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Stage.class));
    }

    @Test
    void sessions_are_running_paused_recovering_and_at_the_gate_now() {
        Set<SessionState> states = new Schedule(dataSource(), Clock.systemUTC())
                .inClinic(ACCESS).stream().map(s -> s.row().state()).collect(Collectors.toSet());
        assertThat(states)
                .contains(SessionState.RUNNING, SessionState.PAUSED, SessionState.RECOVERY, SessionState.ARRIVED);
    }

    @Test
    void everything_verifies() {
        assertThat(new JournalMaintenance(dataSource()).verify(progress -> {}).isClean())
                .isTrue();
    }

    @Test
    void the_team_has_accounts_and_a_second_start_invents_nothing_more() {
        assertThat(demo.accounts()).contains("prescriber", "nurse", "front-desk", "administrator");
        Demo.fillWhenEmpty(dataSource(), Clock.systemUTC(), ZoneId.of("Europe/Lisbon"), done -> {});
        try (Demo again = Demo.open(clinic.running())) {
            assertThat(again.accounts()).isEmpty();
        }
        assertThat(new PatientDirectory(dataSource(), Clock.systemUTC()).list(100, ACCESS))
                .hasSize(DemoClinic.PATIENTS);
    }
}
