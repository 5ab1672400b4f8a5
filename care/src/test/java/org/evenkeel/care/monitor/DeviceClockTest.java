package org.evenkeel.care.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class DeviceClockTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    private static DeviceClock heard(DeviceClock clock, int from, int until, Duration lead) {
        DeviceClock after = clock;
        for (int second = from; second < until; second++) {
            Instant received = NOW.plusSeconds(second);
            after = after.heard(received.plus(lead), received);
        }
        return after;
    }

    @Test
    @ControlsHazard("H-31")
    void a_clock_that_is_off_is_measured_and_its_times_corrected() {
        DeviceClock clock = heard(DeviceClock.UNHEARD, 0, 5, Duration.ofHours(-3));
        assertThat(clock.skew()).isEqualTo(Duration.ofHours(-3));
        assertThat(clock.corrected(NOW.minus(Duration.ofHours(3)))).isEqualTo(NOW);
        assertThat(heard(DeviceClock.UNHEARD, 0, 5, Duration.ofMillis(900)).skew())
                .isZero();
    }

    @Test
    @ControlsHazard("H-31")
    void messages_held_up_on_their_way_do_not_make_a_clock_look_late() {
        DeviceClock clock = heard(DeviceClock.UNHEARD, 0, 10, Duration.ZERO);
        for (int second = 10; second < 70; second++) {
            clock = clock.heard(NOW.plusSeconds(second), NOW.plusSeconds(70).plusMillis(second));
        }
        assertThat(clock.skew()).isZero();
    }

    @Test
    @ControlsHazard("H-31")
    void a_clock_put_back_by_an_hour_is_followed_after_a_few_messages() {
        DeviceClock clock = heard(DeviceClock.UNHEARD, 0, 60, Duration.ofHours(1));
        assertThat(heard(clock, 60, 70, Duration.ZERO).skew()).isZero();
        assertThat(heard(clock, 60, 61, Duration.ofHours(2)).skew()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    @ControlsHazard("H-31")
    void a_time_without_a_zone_is_the_clinics_and_the_doubled_hour_is_the_one_nearer_to_receiving() {
        DeviceTime doubled = new DeviceTime(LocalDateTime.parse("2026-10-25T01:30:00"), null);
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(doubled.instant(ZONE, first.plusSeconds(2))).isEqualTo(first);
        assertThat(doubled.instant(ZONE, second.plusSeconds(2))).isEqualTo(second);
        DeviceTime missing = new DeviceTime(LocalDateTime.parse("2026-03-29T01:30:00"), null);
        assertThat(missing.instant(ZONE, NOW)).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(new DeviceTime(LocalDateTime.parse("2026-10-25T01:30:00"), ZoneOffset.ofHours(1))
                        .instant(ZONE, second))
                .isEqualTo(first);
    }
}
