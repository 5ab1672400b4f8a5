package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenkeel.journal.store.TestJournal.ACCESS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    @Test
    void hands_over_what_was_listed_part_by_part_and_no_chart_that_began_since() {
        Map<ChartId, Chart> written = new ConcurrentHashMap<>();
        for (long i = 1; i <= 12; i++) {
            ChartId id = new ChartId(new UUID(i % 2 == 0 ? -1 : 1, i * 10));
            written.put(id, journal.fill(id, i, 6));
        }
        AtomicBoolean first = new AtomicBoolean(true);
        Map<ChartId, Chart> seen = new ConcurrentHashMap<>();

        walkInPartsOf(2, chart -> {
            if (first.getAndSet(false)) {
                journal.fill(new ChartId(new UUID(-1, 115)), 99, 3);
            }
            assertThat(seen.put(chart.id(), chart)).isNull();
        });

        assertThat(seen).isEqualTo(written);
    }

    @Test
    void a_chart_that_cannot_be_read_is_named_and_the_others_are_handed_over() {
        List<ChartId> charts =
                Stream.of(1L, 2L, 3L).map(i -> new ChartId(new UUID(0, i))).toList();
        charts.forEach(id -> journal.fill(id, 5, 6));
        journal.tamper("update entry set payload = '{}' where sequence = 4 and stream_id = '" + charts.get(1) + "'");
        Set<ChartId> seen = ConcurrentHashMap.newKeySet();

        assertThat(walkInPartsOf(2, chart -> seen.add(chart.id()))).containsExactly(charts.get(1));
        assertThat(seen).containsExactlyInAnyOrder(charts.get(0), charts.get(2));
    }

    @Test
    void times_long_past_and_names_in_any_script_are_as_they_were_stored() {
        ChartId chart = new ChartId(new UUID(0, 1));
        journal.fill(chart, 5, 2);
        journal.tamper("update entry set effective_at = '1969-12-31T23:59:59.999999Z', author_name = 'Łucja 森 🌿'");

        walkInPartsOf(
                2,
                read -> assertThat(read.entries()).hasSize(2).allSatisfy(entry -> {
                    assertThat(entry.effectiveAt()).isEqualTo("1969-12-31T23:59:59.999999Z");
                    assertThat(entry.author().displayName()).isEqualTo("Łucja 森 🌿");
                }));
    }

    @Test
    void a_question_that_fails_ends_the_walk_with_its_failure() {
        journal.fill(new ChartId(new UUID(0, 1)), 5, 6);
        journal.fill(new ChartId(new UUID(0, 2)), 5, 6);

        assertThatThrownBy(() -> walkInPartsOf(2, _ -> {
                    throw new IllegalArgumentException("asked wrongly");
                }))
                .hasRootCauseMessage("asked wrongly");
    }

    private List<ChartId> walkInPartsOf(int charts, Consumer<Chart> action) {
        return new ChartWalk(journal.dataSource(), charts)
                .each(ACCESS, Instant.parse("2026-03-01T10:00:00Z"), action, _ -> {});
    }
}
