package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.clinic.session.MonitorLine.cuff;
import static org.evenkeel.clinic.session.MonitorLine.heart;
import static org.evenkeel.clinic.session.MonitorLine.message;
import static org.evenkeel.clinic.session.MonitorLine.saturation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** What of a monitor gets into the chart by itself, and what the page says of it. */
class MonitorChartingTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    @ControlsHazard("H-32")
    void a_believed_pressure_is_charted_when_one_is_due_and_a_doubted_one_never() throws Exception {
        try (TestClinic clinic = TestClinic.listening(CLOCK)) {
            Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
            Bedroom bedroom = new Bedroom(clinic, now).running(20);
            clinic.part(DeviceRegister.class)
                    .saveForDemo(new MonitorDevice(UUID.randomUUID(), "MON-1", "Monitor one", "2", false, true));
            int before = bedroom.record().vitals().size();
            try (MonitorLine line = new MonitorLine(clinic)) {
                Instant doubted = now.minusSeconds(20);
                assertThat(line.ask(message("MON-1", "1", "", doubted, heart(71), cuff(300, 84, doubted))))
                        .isEqualTo("AA");
                assertThat(line.ask(message("MON-1", "2", "", now, heart(72), saturation(97), cuff(131, 84, now))))
                        .isEqualTo("AA");
            }
            Instant end = CLOCK.instant().plus(PATIENCE);
            while (bedroom.record().vitals().size() == before && CLOCK.instant().isBefore(end)) {
                Thread.onSpinWait();
            }
            List<Charted<VitalSignsMeasured>> vitals = bedroom.record().vitals();
            assertThat(vitals).hasSize(before + 1);
            assertThat(vitals.getLast().content().systolicMmHg()).isEqualTo(131);
            assertThat(vitals.getLast().content().spo2Percent()).isEqualTo(97);
            assertThat(vitals.getLast().content().source().origin()).isEqualTo(Source.Origin.DEVICE);
            assertThat(bedroom.chart().entries().getLast().author().capacity()).isEqualTo(Author.Capacity.DEVICE);

            Visitor nurse = Visitor.signedIn(clinic, Role.NURSE);
            String fragment = nurse.get(bedroom.path() + "/monitor").body();
            assertThat(fragment).contains("Monitor one").contains("131/84").doesNotContain("Simulated");
            assertThat(Visitor.signedIn(clinic, Role.FRONT_DESK)
                            .get(bedroom.path() + "/monitor")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(nurse.get(bedroom.path() + "/now").body()).contains("Monitor one");
            String replayed = nurse.get(bedroom.path() + "/replay/at?moment=" + CLOCK.instant())
                    .body();
            assertThat(replayed).contains("131/84").doesNotContain("Monitor one");
            assertThat(nurse.get("/monitors").body()).contains("Monitor one").contains("MON-1");
        }
    }
}
