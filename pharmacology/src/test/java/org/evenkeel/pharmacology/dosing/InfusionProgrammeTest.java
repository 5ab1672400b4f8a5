package org.evenkeel.pharmacology.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfusionProgrammeTest {

    private static final Drug KETAMINE = Drug.RACEMIC_KETAMINE;

    @Test
    void a_programme_knows_its_total_its_length_and_what_was_given_so_far() {
        InfusionProgramme programme = InfusionProgramme.builder(KETAMINE)
                .infuse(BaseDose.ofMg(10), minutes(5))
                .pause(minutes(10))
                .run(BaseRate.ofMgPerHour(60), minutes(20))
                .build();
        assertThat(programme.totalDose().baseMg()).isCloseTo(30, within(1e-12));
        assertThat(programme.durationMinutes()).isEqualTo(35);
        assertThat(programme.deliveredBy(minutes(4)).baseMg()).isCloseTo(8, within(1e-12));
        assertThat(programme.deliveredBy(minutes(12)).baseMg()).isCloseTo(10, within(1e-12));
        assertThat(programme.deliveredBy(minutes(25)).baseMg()).isCloseTo(20, within(1e-12));
        assertThat(programme.steps()).hasSize(3);
        assertThat(programme.highestRate()).isEqualTo(BaseRate.ofMgPerMin(2));
    }

    @Test
    void a_pump_history_is_the_programme_that_was_given() {
        PumpHistory pump = PumpHistory.started(KETAMINE, BaseRate.ofMgPerMin(1))
                .pausedFrom(minutes(10))
                .rateFrom(minutes(15), BaseRate.ofMgPerMin(0.5))
                .bolus(minutes(20), BaseDose.ofMg(6), minutes(2))
                .pausedFrom(minutes(30));
        InfusionProgramme expected = InfusionProgramme.builder(KETAMINE)
                .run(BaseRate.ofMgPerMin(1), minutes(10))
                .pause(minutes(5))
                .run(BaseRate.ofMgPerMin(0.5), minutes(5))
                .run(BaseRate.ofMgPerMin(3.5), minutes(2))
                .run(BaseRate.ofMgPerMin(0.5), minutes(8))
                .build();
        assertThat(pump.until(minutes(90))).isEqualTo(expected);
        assertThat(pump.until(minutes(12)).totalDose().baseMg()).isCloseTo(10, within(1e-12));
        assertThat(pump.currentRate()).isEqualTo(BaseRate.PAUSED);
    }

    @Test
    void a_running_pump_is_taken_to_go_on_until_the_asked_time() {
        PumpHistory pump = PumpHistory.started(KETAMINE, BaseRate.ofMgPerMin(1));
        assertThat(pump.until(minutes(7)).totalDose().baseMg()).isCloseTo(7, within(1e-12));
        assertThat(pump.until(minutes(40)).totalDose().baseMg()).isCloseTo(40, within(1e-12));
        assertThat(pump.until(Duration.ZERO)).isEqualTo(InfusionProgramme.none(KETAMINE));
    }

    @Test
    void charted_segments_with_their_times_make_the_same_programme_in_any_order() {
        InfusionProgramme charted = InfusionProgramme.builder(KETAMINE)
                .runAt(minutes(15), BaseRate.ofMgPerMin(0.5), minutes(15))
                .runAt(Duration.ZERO, BaseRate.ofMgPerMin(1), minutes(10))
                .build();
        InfusionProgramme pumped = PumpHistory.started(KETAMINE, BaseRate.ofMgPerMin(1))
                .pausedFrom(minutes(10))
                .rateFrom(minutes(15), BaseRate.ofMgPerMin(0.5))
                .until(minutes(30));
        assertThat(charted).isEqualTo(pumped);
    }

    @Test
    void events_out_of_order_are_refused() {
        PumpHistory pump = PumpHistory.started(KETAMINE, BaseRate.ofMgPerMin(1)).pausedFrom(minutes(10));
        assertThatThrownBy(() -> pump.rateFrom(minutes(9), BaseRate.ofMgPerMin(1)))
                .hasMessageContaining("order of time");
    }

    @Test
    void the_hydrochloride_is_converted_to_base() {
        assertThat(BaseDose.ofHydrochlorideMg(11.53).baseMg()).isCloseTo(10, within(0.005));
        assertThat(BaseDose.ofHydrochlorideMg(32.3).baseMg()).isCloseTo(28, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossible_doses_and_rates_are_refused(double value) {
        assertThatThrownBy(() -> BaseDose.ofMg(value)).hasMessageContaining("dose");
        assertThatThrownBy(() -> BaseRate.ofMgPerMin(value)).hasMessageContaining("rate");
    }

    @Test
    void no_duration_is_refused() {
        assertThatThrownBy(() -> InfusionProgramme.constant(KETAMINE, BaseDose.ofMg(1), Duration.ZERO))
                .hasMessageContaining("duration");
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
