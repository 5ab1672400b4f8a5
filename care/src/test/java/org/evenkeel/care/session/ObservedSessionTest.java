package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.care.session.Bedside.*;

import java.util.List;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.session.SessionCommand.StopInfusion;
import org.evenkeel.testkit.ControlsHazard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedSessionTest {
    private final Bedside bedside = new Bedside();

    private PressureRise pressure() {
        return ObservedSession.all(bedside.chart).getFirst().pressure().orElseThrow();
    }

    private void systolic(@Nullable Integer mmHg, String... implausible) {
        bedside.record(
                new VitalSignsMeasured(SESSION, mmHg, 80, 70, 98, 14, null, List.of(implausible), Source.CLINIC));
    }

    @Test
    void a_rise_is_counted_from_the_mean_of_the_last_two_readings_before_the_pump_started() {
        systolic(150);
        bedside.later(3);
        systolic(120);
        bedside.later(3);
        systolic(124);
        bedside.later(1);
        bedside.record(new InfusionStarted(SESSION, 0.875, 35));
        bedside.later(10);
        systolic(136);
        bedside.later(10);
        systolic(119);

        assertThat(pressure().baselineMmHg()).isCloseTo(122, within(1e-9));
        assertThat(pressure().baselineReadings()).isEqualTo(2);
        assertThat(pressure().readings())
                .extracting(PressureRise.Reading::minutes, PressureRise.Reading::riseMmHg)
                .containsExactly(tuple(10.0, 14.0), tuple(20.0, -3.0));
    }

    @Test
    @ControlsHazard("H-03")
    void what_was_not_measured_or_can_not_be_right_is_neither_baseline_nor_rise() {
        systolic(120);
        systolic(260, "systolicMmHg");
        systolic(null);
        bedside.record(new InfusionStarted(SESSION, 0.875, 35));
        bedside.later(10);
        systolic(15, "systolicMmHg");
        systolic(null);
        assertThat(pressure().baselineMmHg()).isEqualTo(120);
        assertThat(pressure().baselineReadings()).isEqualTo(1);
        assertThat(pressure().readings()).isEmpty();
    }

    @Test
    void without_a_reading_before_the_start_there_is_no_rise() {
        bedside.record(new InfusionStarted(SESSION, 0.875, 35));
        bedside.later(10).vitals(136, 84);
        assertThat(ObservedSession.all(bedside.chart).getFirst().pressure()).isEmpty();
    }

    @Test
    void sessions_count_from_the_first_start_of_a_pump_whatever_the_plan_calls_them() {
        assertThat(ObservedSession.numberOf(bedside.chart, SESSION)).isEqualTo(1);
        bedside.running();
        bedside.later(41).by(NURSE, new StopInfusion(SESSION, bedside.now.minusSeconds(60), ""));
        bedside.record(new SessionScheduled(id("cancelled"), COURSE, 2, bedside.now, "2"));
        bedside.record(new SessionScheduled(id("next"), COURSE, 3, bedside.now, "2"));
        assertThat(ObservedSession.numberOf(bedside.chart, SESSION)).isEqualTo(1);
        assertThat(ObservedSession.numberOf(bedside.chart, id("next"))).isEqualTo(2);
        bedside.later(60);
        bedside.record(new InfusionStarted(id("next"), 0.875, 35));
        assertThat(ObservedSession.all(bedside.chart))
                .extracting(ObservedSession::number)
                .containsExactly(1, 2);
        assertThat(ObservedSession.endedBefore(bedside.chart, bedside.now))
                .extracting(s -> s.session().id())
                .as("the one that still runs has not ended")
                .containsExactly(SESSION);
    }
}
