package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time of day typed at the bedside, on the two nights when clocks are set. */
class FieldsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Fields typed(String at, String now) {
        return new Fields(Map.of("at", at), Instant.parse(now), NEW_YORK);
    }

    /** On 1 November 2026 half past one comes at 05:30Z and again at 06:30Z. */
    @ParameterizedTest
    @CsvSource({
        "01:20, 2026-11-01T05:25:00Z, 2026-11-01T05:20:00Z",
        "01:55, 2026-11-01T06:10:00Z, 2026-11-01T05:55:00Z",
        "01:05, 2026-11-01T06:10:00Z, 2026-11-01T06:05:00Z",
        "01:30, 2026-11-01T06:30:00Z, 2026-11-01T06:30:00Z",
        "01:50, 2026-11-01T07:05:00Z, 2026-11-01T06:50:00Z",
        "00:50, 2026-11-01T06:10:00Z, 2026-11-01T04:50:00Z",
        "23:50, 2026-11-01T04:10:00Z, 2026-11-01T03:50:00Z"
    })
    @ControlsHazard("H-10")
    void in_the_hour_that_comes_twice_the_last_time_the_clock_showed_it_is_meant(String at, String now, String meant) {
        Fields fields = typed(at, now);
        assertThat(fields.at()).isEqualTo(Instant.parse(meant));
        assertThat(fields.refusals()).isEmpty();
    }

    @Test
    void a_little_ahead_is_a_slip_also_in_the_hour_that_comes_twice() {
        Instant now = Instant.parse("2026-11-01T06:10:00Z");
        assertThat(typed("01:13", now.toString()).at()).isEqualTo(now.plus(Duration.ofMinutes(3)));
    }

    @Test
    @ControlsHazard("H-10")
    void a_time_that_was_left_out_in_spring_is_refused_and_not_moved() {
        Fields fields = typed("02:30", "2026-03-08T08:00:00Z");
        fields.at();
        assertThat(fields.refusals()).extracting(Refusal::code).isEqualTo(List.of("time.never-was"));
        assertThat(typed("01:50", "2026-03-08T07:10:00Z").at()).isEqualTo(Instant.parse("2026-03-08T06:50:00Z"));
        assertThat(typed("03:05", "2026-03-08T07:10:00Z").at()).isEqualTo(Instant.parse("2026-03-08T07:05:00Z"));
    }
}
