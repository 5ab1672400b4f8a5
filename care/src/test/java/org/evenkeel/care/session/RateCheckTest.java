package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.OTHER_NURSE;
import static org.evenkeel.care.session.Bedside.PRESCRIBER;
import static org.evenkeel.care.session.Bedside.SESSION;

import java.util.List;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.session.SessionCommand.ChangeRate;
import org.evenkeel.care.session.SessionCommand.CheckDose;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After the rate was changed, a second person reads the pump. */
class RateCheckTest {
    private final Bedside bedside = new Bedside();

    @BeforeEach
    void run() {
        bedside.running().later(10);
    }

    private static List<Refusal> refusals(Decision decision) {
        return decision instanceof Decision.Refused r ? r.refusals() : List.of();
    }

    private Decision check(org.evenkeel.care.chart.Author author, double mlPerHour) {
        return bedside.by(author, new CheckDose(SESSION, bedside.now, new PumpSetting(35, 1, mlPerHour)));
    }

    private RateCheck standing() {
        return RateCheck.of(bedside.session()).orElseThrow();
    }

    private void slower() {
        bedside.by(PRESCRIBER, new ChangeRate(SESSION, bedside.now, 0.5, "Uneasy"));
        bedside.later(1);
    }

    @Test
    void a_rate_that_was_never_changed_is_the_one_that_was_checked() {
        assertThat(RateCheck.of(bedside.session())).isEmpty();
        assertThat(refusals(check(NURSE, 52.5))).extracting(Refusal::code).containsExactly("rate.not-changed");
    }

    @ControlsHazard("H-05")
    @Test
    void a_new_rate_is_open_until_somebody_else_has_read_it_from_the_pump() {
        slower();
        assertThat(standing().isOpen()).isTrue();
        assertThat(standing().rateMgPerMin()).isEqualTo(0.5);
        assertThat(standing().changedBy()).isEqualTo(PRESCRIBER);
        assertThat(refusals(check(PRESCRIBER, 30))).extracting(Refusal::code).containsExactly("dose.same-person");
        assertThat(standing().isOpen()).isTrue();
        check(NURSE, 30);
        assertThat(standing().checkedBy()).contains(NURSE);
        assertThat(standing().isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {29.5, 30.5, 52.5, 0})
    void another_rate_than_the_charted_one_is_told_with_the_arithmetic(double mlPerHour) {
        slower();
        assertThat(refusals(check(NURSE, mlPerHour))).singleElement().satisfies(r -> {
            assertThat(r.code()).isEqualTo("rate.not-as-charted");
            assertThat(r.words()).endsWith("charted are 0.5 mg/min, which is 30 mL/h.");
        });
        assertThat(standing().isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {29.8, 30.2})
    void a_reading_within_a_hundredth_is_the_same_rate(double mlPerHour) {
        slower();
        assertThat(refusals(check(NURSE, mlPerHour))).isEmpty();
        assertThat(standing().isOpen()).isFalse();
    }

    @Test
    void the_check_of_an_earlier_change_says_nothing_about_a_later_one() {
        slower();
        check(NURSE, 30);
        bedside.by(NURSE, new ChangeRate(SESSION, bedside.now, 0.6, "Better"));
        assertThat(standing().isOpen()).isTrue();
        bedside.later(1);
        check(OTHER_NURSE, 36);
        assertThat(standing().checkedBy()).contains(OTHER_NURSE);
    }

    @Test
    void the_concentration_is_that_of_the_bag_as_it_was_checked() {
        slower();
        Decision rounded = bedside.by(NURSE, new CheckDose(SESSION, bedside.now, new PumpSetting(35, 1.4, 30)));
        assertThat(refusals(rounded)).isEmpty();
        assertThat(bedside.session().doseChecks().getLast().content().concentrationMgPerMl())
                .isEqualTo(1);
    }
}
