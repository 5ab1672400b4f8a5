package org.evenkeel.clinic.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a device sent is known again for a while, and what is remembered has an end. */
class TakenReadingsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:02:00.125Z");
    private final TakenReadings taken = new TakenReadings();

    @Test
    void the_same_reading_is_known_again_whenever_it_comes() {
        taken.add(heart(72.0, NOW, NOW));
        assertThat(taken.contains(heart(72.0, NOW, NOW.plusSeconds(40)))).isTrue();
        taken.add(heart(null, NOW, NOW));
        assertThat(taken.contains(heart(null, NOW, NOW))).isTrue();
    }

    @Test
    void another_value_another_moment_or_another_sign_is_another_reading() {
        taken.add(heart(72.0, NOW, NOW));
        assertThat(taken.contains(heart(73.0, NOW, NOW))).isFalse();
        assertThat(taken.contains(heart(null, NOW, NOW))).isFalse();
        assertThat(taken.contains(heart(72.0, NOW.plusMillis(1), NOW))).isFalse();
        assertThat(taken.contains(reading(MonitoredSign.PULSE_RATE, "147842", 72.0, NOW, NOW)))
                .isFalse();
        assertThat(taken.contains(reading(MonitoredSign.HEART_RATE, "HR", 72.0, NOW, NOW)))
                .isFalse();
    }

    @Test
    void the_last_three_thousand_are_remembered_and_those_before_are_not() {
        for (int second = 0; second < 3_001; second++) {
            taken.add(heart(72.0, NOW.plusSeconds(second), NOW));
        }
        assertThat(taken.contains(heart(72.0, NOW, NOW))).isFalse();
        assertThat(taken.contains(heart(72.0, NOW.plusSeconds(1), NOW))).isTrue();
        assertThat(taken.contains(heart(72.0, NOW.plusSeconds(3_000), NOW))).isTrue();
    }

    private static JudgedReading heart(@Nullable Double value, Instant deviceAt, Instant receivedAt) {
        return reading(MonitoredSign.HEART_RATE, "147842", value, deviceAt, receivedAt);
    }

    private static JudgedReading reading(
            MonitoredSign sign, String code, @Nullable Double value, Instant deviceAt, Instant receivedAt) {
        return new JudgedReading(sign, value, deviceAt, deviceAt, receivedAt, code, Set.of());
    }
}
