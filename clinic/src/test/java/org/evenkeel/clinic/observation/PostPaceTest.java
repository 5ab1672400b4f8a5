package org.evenkeel.clinic.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PostPaceTest {
    @Test
    void a_device_that_floods_is_slowed_and_another_is_not() {
        PostPace pace = new PostPace(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        int taken = 0;
        for (int i = 0; i < 500; i++) {
            taken += pace.take("MON-1") ? 1 : 0;
        }
        assertThat(taken).isEqualTo(100);
        assertThat(pace.take("MON-2")).isTrue();
    }
}
