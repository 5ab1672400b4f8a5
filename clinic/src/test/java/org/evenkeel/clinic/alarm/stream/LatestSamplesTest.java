package org.evenkeel.clinic.alarm.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.alarm.stream.Streamed;
import org.evenkeel.care.alarm.stream.Streamed.Sample;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.junit.jupiter.api.Test;

/** What monitors sent in the last minutes. */
class LatestSamplesTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final ItemId session = new ItemId(new UUID(1, 1));
    private final LatestSamples samples = new LatestSamples(Duration.ofMinutes(2));

    private void spo2(long second, double percent, boolean believed) {
        spo2(second, second, percent, believed);
    }

    private void spo2(long second, long heard, double percent, boolean believed) {
        Instant at = NINE.plusSeconds(second);
        Set<Doubt> doubts = believed ? Set.of() : Set.of(Doubt.IMPLAUSIBLE);
        samples.take(
                session,
                List.of(new JudgedReading(MonitoredSign.SPO2, percent, at, at, at, "", doubts)),
                NINE.plusSeconds(heard));
    }

    private Streamed now(long second) {
        return samples.since(NINE, NINE.plusSeconds(second)).getOrDefault(session, Streamed.NOTHING);
    }

    @Test
    void late_ones_find_their_place_and_the_same_one_twice_counts_once() {
        spo2(3, 97, true);
        spo2(1, 95, true);
        spo2(3, 97, true);
        assertThat(now(5).samples()).extracting(Sample::value).containsExactly(95.0, 97.0);
    }

    @Test
    void a_doubted_value_is_heard_and_not_used() {
        spo2(4, 12, false);
        assertThat(now(5)).isEqualTo(new Streamed(Optional.of(NINE.plusSeconds(4)), List.of()));
    }

    @Test
    void a_device_that_is_ahead_of_time_does_not_hide_that_it_fell_silent() {
        spo2(900, 4, 97, true);
        assertThat(now(30).lastHeard()).contains(NINE.plusSeconds(4));
    }

    @Test
    void it_forgets_what_is_older_than_its_window_and_a_chair_that_was_left() {
        spo2(0, 97, true);
        spo2(121, 96, true);
        assertThat(now(121).samples()).extracting(Sample::value).containsExactly(96.0);
        now(121 + 13 * 3600);
        assertThat(now(121 + 13 * 3600)).isEqualTo(Streamed.NOTHING);
    }
}
