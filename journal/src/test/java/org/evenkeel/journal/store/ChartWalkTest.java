package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.journal.store.TestJournal.ACCESS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.junit.jupiter.api.Test;

class ChartWalkTest {
    private final TestJournal journal = new TestJournal();

    @Test
    void hands_over_every_chart_once_as_it_is() {
        Map<ChartId, Chart> written = new ConcurrentHashMap<>();
        for (long i = 1; i <= 12; i++) {
            ChartId id = new ChartId(new UUID(0, i));
            written.put(id, journal.fill(id, i, 25));
        }
        Map<ChartId, Chart> seen = new ConcurrentHashMap<>();
        var progress = new ArrayList<Long>();

        var unreadable = new ChartWalk(journal.dataSource())
                .each(
                        ACCESS,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        chart -> assertThat(seen.put(chart.id(), chart)).isNull(),
                        p -> progress.add(p.charts()));

        assertThat(unreadable).isEmpty();
        assertThat(seen).isEqualTo(written);
        assertThat(progress).hasSize(12).isSorted().endsWith(12L);
    }
}
