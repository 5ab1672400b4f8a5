package org.evenkeel.clinic.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "40, 40",
        "1440, 1440",
        "1441.5, 1441.5",
        "0.1, 0.1",
        "0.3, 0.3",
        "185.123456789, 185.123457",
        "0.000001, 0.000001",
        "0.00000123456789, 0.00000123456789",
        "0.000000123456789123, 1.23456789e-7",
        "1e-7, 1e-7",
        "999999999.9, 1000000000",
        "9.999999999, 10",
        "0.9999999999, 1",
        "99999.99999, 100000",
        "123456789012, 123456789000",
        "1e15, 1e15",
        "1.5e15, 1.5e15",
        "1e300, 1e300",
        "1e-300, 1e-300",
        "1.7976931348623157e308, 1.79769313e308",
    })
    void numbers_have_nine_digits_at_most_and_no_idle_zeros(double value, String expected) {
        assertThat(NumberText.exact(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_number_read_back_is_the_same_to_a_billionth(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertThat(Double.parseDouble(NumberText.exact(Double.MIN_VALUE))).isEqualTo(Double.MIN_VALUE);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextDouble(-40, 40));
            double back = Double.parseDouble(NumberText.exact(value));
            assertThat(back).as("seed %d: %s", seed, value).isCloseTo(value, within(6e-9 * Math.abs(value)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_null_and_a_dash_for_a_person(double value) {
        assertThat(NumberText.exact(value)).isEqualTo("null");
        assertThat(NumberText.shortly(value)).isEqualTo("\u2013");
    }

    @ParameterizedTest
    @CsvSource({
        "185.44, 185",
        "18.544, 18.5",
        "1.8544, 1.85",
        "0.018544, 0.0185",
        "1854.4, 1854",
        "0, 0",
        "40, 40",
        "0.0001, <0.001"
    })
    void a_person_reads_three_digits(double value, String expected) {
        assertThat(NumberText.shortly(value)).isEqualTo(expected);
    }

    @Test
    void times_become_hours_and_days() {
        assertThat(TimeText.shortly(40)).isEqualTo("40 min");
        assertThat(TimeText.shortly(240)).isEqualTo("4 h");
        assertThat(TimeText.shortly(10_080)).isEqualTo("7 d");
    }
}
