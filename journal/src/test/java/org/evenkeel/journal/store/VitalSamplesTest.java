package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.journal.store.VitalSamples.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VitalSamplesTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static TestJournal test;

    private final ItemId session = new ItemId(UUID.randomUUID());
    private final VitalSamples samples = new VitalSamples(test.dataSource());

    @BeforeAll
    static void makeDatabase() {
        test = new TestJournal();
    }

    @Test
    void samples_over_the_turn_of_a_month_come_back_in_time_from_partitions_of_their_own() {
        List<Sample> sent = new ArrayList<>();
        for (int i = -1_500; i < 1_500; i++) {
            sent.add(new Sample(session, NEW_YEAR.plusSeconds(i), "spo2Percent", 95 + i % 4, "monitor-1"));
        }
        samples.add(sent);

        assertThat(samples.between(session, "spo2Percent", NEW_YEAR.minusSeconds(1_500), NEW_YEAR.plusSeconds(1_500)))
                .isEqualTo(sent);
        assertThat(samples.between(session, "spo2Percent", NEW_YEAR, NEW_YEAR.plusSeconds(10)))
                .hasSize(10);
        assertThat(samples.between(session, "heartRatePerMin", NEW_YEAR, NEW_YEAR.plusSeconds(10)))
                .isEmpty();
        assertThat(test.number("select count(*) from vital_sample_2026_12 where session_id = '" + session + "'"))
                .isEqualTo(1_500);
        assertThat(test.number("select count(*) from vital_sample_2027_01 where session_id = '" + session + "'"))
                .isEqualTo(1_500);
    }

    @Test
    void partitions_of_the_months_ahead_are_made_with_the_first_sample() {
        samples.add(List.of(new Sample(session, NEW_YEAR, "spo2Percent", 97, "monitor-1")));
        assertThat(
                        test.number(
                                "select count(*) from pg_class where relname in ('vital_sample_2027_02', 'vital_sample_2027_03')"))
                .isEqualTo(2);
    }

    @Test
    void a_batch_is_kept_whole_or_not_at_all() {
        List<Sample> batch = List.of(
                new Sample(session, NEW_YEAR, "spo2Percent", 97, "monitor-1"),
                new Sample(session, NEW_YEAR, "nul \0", 97, "monitor-1"));
        assertThatThrownBy(() -> samples.add(batch)).isInstanceOf(RuntimeException.class);
        assertThat(samples.between(session, "spo2Percent", NEW_YEAR, NEW_YEAR.plusSeconds(1)))
                .isEmpty();
    }
}
