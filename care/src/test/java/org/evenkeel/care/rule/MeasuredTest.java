package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Source;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final RuleCondition ALT_ABOVE_3 =
            new RuleCondition.Measured(Measure.ALT, Comparison.ABOVE, 3, Duration.ofDays(90));

    private static Content observed(String loinc, double value, String unit) {
        return new ObservationRecorded(
                RuleBench.item(1), new Coding(Coding.LOINC, loinc, "A value"), value, unit, Source.CLINIC);
    }

    private static Truth alt(double value, String unit) {
        return new RuleBench().now(observed("1742-6", value, unit)).ask(ALT_ABOVE_3);
    }

    @Test
    void a_liver_value_is_read_only_when_it_is_charted_as_times_the_upper_limit() {
        assertThat(alt(3.1, "{ULN}")).isEqualTo(Truth.TRUE);
        assertThat(alt(3, "{ULN}")).isEqualTo(Truth.FALSE);
        assertThat(alt(120, "U/L")).isEqualTo(Truth.UNKNOWN);
        assertThat(alt(1.2, "1")).isEqualTo(Truth.UNKNOWN);
        assertThat(alt(1.2, "%")).isEqualTo(Truth.UNKNOWN);
        assertThat(alt(-1, "{ULN}")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void an_old_value_is_not_todays() {
        Content low = observed("59408-5", 90, "%");
        RuleCondition today = new RuleCondition.Measured(Measure.SPO2, Comparison.BELOW, 92, Duration.ofDays(1));
        assertThat(new RuleBench().ago(Duration.ofDays(1), low).ask(today)).isEqualTo(Truth.TRUE);
        assertThat(new RuleBench().ago(Duration.ofHours(25), low).ask(today)).isEqualTo(Truth.UNKNOWN);
        assertThat(new RuleBench().ask(today)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void of_two_values_of_one_moment_the_one_charted_last_stands() {
        RuleCondition low = new RuleCondition.Measured(Measure.SPO2, Comparison.BELOW, 92, Duration.ofDays(1));
        Content first = observed("59408-5", 90, "%");
        Content second = observed("2708-6", 97, "%");
        assertThat(new RuleBench().now(first, second).ask(low)).isEqualTo(Truth.FALSE);
        assertThat(new RuleBench().now(second, first).ask(low)).isEqualTo(Truth.TRUE);
        assertThat(new RuleBench().now(second).ago(Duration.ofHours(1), first).ask(low))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void a_value_is_converted_to_the_unit_of_its_limit_and_an_impossible_one_is_not_used() {
        RuleCondition light = new RuleCondition.Measured(Measure.WEIGHT, Comparison.BELOW, 45, Duration.ofDays(7));
        assertThat(new RuleBench().now(observed("29463-7", 95, "[lb_av]")).ask(light))
                .isEqualTo(Truth.TRUE);
        assertThat(new RuleBench().now(observed("29463-7", 150, "[lb_av]")).ask(light))
                .isEqualTo(Truth.FALSE);
        assertThat(new RuleBench().now(observed("29463-7", 12, "kg")).ask(light))
                .isEqualTo(Truth.UNKNOWN);
    }
}
