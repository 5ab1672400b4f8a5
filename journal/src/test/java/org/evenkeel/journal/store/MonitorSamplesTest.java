package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.journal.store.MonitorSamples.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MonitorSamplesTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static TestJournal test;

    private final ItemId session = new ItemId(UUID.randomUUID());
    private final MonitorSamples samples = new MonitorSamples(test.dataSource());

    @BeforeAll
    static void makeDatabase() {
        test = new TestJournal();
    }

    private Sample sample(Instant at, double value, Doubt... doubts) {
        return new Sample(
                session,
                "monitor-" + session.value(),
                new JudgedReading(
                        MonitoredSign.SPO2,
                        value,
                        at,
                        at.plusSeconds(3600),
                        at.plusMillis(80),
                        "150456",
                        Set.of(doubts)),
                true);
    }

    @Test
    void samples_over_the_turn_of_a_day_come_back_in_time_as_they_were_kept() {
        List<Sample> sent = new ArrayList<>();
        for (int i = -1_500; i < 1_500; i++) {
            sent.add(sample(NEW_YEAR.plusSeconds(i), 95 + i % 4));
        }
        samples.add(sent.reversed());

        assertThat(samples.between(
                        session, MonitoredSign.SPO2, NEW_YEAR.minusSeconds(1_500), NEW_YEAR.plusSeconds(1_500)))
                .isEqualTo(sent);
        assertThat(samples.between(session, MonitoredSign.HEART_RATE, NEW_YEAR, NEW_YEAR.plusSeconds(10)))
                .isEmpty();
    }

    @Test
    void a_repeated_sample_is_kept_once_and_another_value_for_the_same_moment_beside_it() {
        Sample first = sample(NEW_YEAR, 97);
        Sample other = sample(NEW_YEAR, 62, Doubt.CONFLICT, Doubt.JUMP);
        samples.add(List.of(first, first));
        samples.add(List.of(first, other));

        assertThat(samples.between(session, MonitoredSign.SPO2, NEW_YEAR, NEW_YEAR.plusSeconds(1)))
                .containsExactlyInAnyOrder(first, other);
    }

    @Test
    void a_value_that_was_not_obtained_is_kept_too() {
        Sample none = new Sample(
                session,
                "m",
                new JudgedReading(
                        MonitoredSign.SPO2, null, NEW_YEAR, NEW_YEAR, NEW_YEAR, "1", EnumSet.of(Doubt.NOT_OBTAINED)),
                false);
        samples.add(List.of(none));
        samples.add(List.of(none));
        assertThat(samples.between(session, MonitoredSign.SPO2, NEW_YEAR, NEW_YEAR.plusSeconds(1)))
                .containsExactly(none);
    }

    @Test
    void what_is_older_than_the_clinic_keeps_is_thrown_away_by_whole_days() {
        Instant old = NEW_YEAR.minus(Duration.ofDays(400));
        samples.add(List.of(sample(old, 96), sample(NEW_YEAR, 97)));
        assertThat(samples.forget(NEW_YEAR)).isPositive();
        assertThat(samples.between(session, MonitoredSign.SPO2, old, NEW_YEAR.plusSeconds(1)))
                .extracting(s -> s.reading().value())
                .containsExactly(97.0);
    }
}
