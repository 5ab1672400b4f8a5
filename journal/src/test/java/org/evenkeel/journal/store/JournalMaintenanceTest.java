package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.journal.store.TestJournal.ACCESS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.journal.read.ReadTableWriter;
import org.evenkeel.journal.read.ReadTables;
import org.evenkeel.journal.sql.JournalSql;
import org.evenkeel.journal.store.VerificationReport.Broken;
import org.evenkeel.journal.store.VerificationReport.Part;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ControlsHazard("H-02")
class JournalMaintenanceTest {
    private static final AtomicLong NUMBER = new AtomicLong();

    /** Nobody tampers with this one. */
    private static TestJournal sound;
    /** Everybody tampers with this one, each with a chart of his own. */
    private static TestJournal test;

    private final ChartId chart = nextChart();
    private JournalMaintenance maintenance;
    private Chart written = Chart.empty(chart);

    @BeforeAll
    static void makeDatabases() {
        sound = new TestJournal();
        test = new TestJournal();
        sound.fill(new ChartId(new UUID(0, 0)), 12, 15);
    }

    @BeforeEach
    void fillChart() {
        maintenance = new JournalMaintenance(test.dataSource());
        written = test.fill(chart, 11, 40);
    }

    static LongStream seeds() {
        return LongStream.range(100, 112);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_charted_folds_verifies_and_rebuilds_the_same(long seed) {
        ChartId id = nextChart();
        Chart appended = sound.fill(id, seed, 90);
        var sql = JournalSql.on(sound.dataSource());
        var kept = ReadTableWriter.stored(sql, id);
        JournalMaintenance maintenance = new JournalMaintenance(sound.dataSource());

        assertThat(maintenance.verify(p -> {}).words()).startsWith("All is well: ");
        assertThat(maintenance.rebuild(p -> {}).isClean()).isTrue();
        assertThat(ReadTableWriter.stored(sql, id))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(kept);
        assertThat(ReadTables.rowsOf(appended))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(kept);
        assertThat(maintenance.verify(p -> {}).isClean()).isTrue();
    }

    @Test
    void one_changed_byte_of_a_payload_names_the_entry() {
        Entry victim = written.entries().get(16);
        test.tamper(
                "update entry set payload = overlay(payload placing case substr(payload, 4, 1) when 'x' then 'y' else 'x'"
                        + " end from 4 for 1) where entry_id = '" + victim.id() + "'");
        List<Broken> broken = broken();
        assertThat(broken).isNotEmpty().allSatisfy(b -> {
            assertThat(b.entry()).isEqualTo(victim.id());
            assertThat(b.chart()).isEqualTo(chart);
            assertThat(b.sequence()).isEqualTo(17);
            assertThat(b.part()).isEqualTo(Part.ENTRY);
        });
    }

    @Test
    void a_change_of_any_column_names_the_entry() {
        List<String> changes = List.of(
                "kind = 'goal-stated'",
                "version = 2",
                "effective_at = effective_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "author_account = 'somebody'",
                "author_name = author_name || ' '",
                "author_capacity = case author_capacity when 'NURSE' then 'SYSTEM' else 'NURSE' end",
                "entry_id = gen_random_uuid()",
                "previous_hash = sha256('x')",
                "hash = sha256('x')");
        for (String change : changes) {
            ChartId another = nextChart();
            test.fill(another, 5, 9);
            test.tamper("update entry set " + change + " where sequence = 5 and stream_id = '" + another + "'");
            assertThat(brokenOf(another))
                    .as(change)
                    .anySatisfy(b -> assertThat(b.sequence()).isBetween(5L, 6L));
        }
    }

    @Test
    void a_tail_that_was_cut_off_is_noticed() {
        test.tamper("delete from entry where sequence > 35 and stream_id = '" + chart + "'");
        assertThat(parts()).contains(Part.HEAD);
    }

    @Test
    void a_tail_that_was_cut_off_with_the_head_put_back_is_noticed_by_the_audit_trail() {
        test.tamper("delete from entry where sequence > 35 and stream_id = '" + chart + "'");
        test.tamper("update stream_head set sequence = 35, hash = (select hash from entry where sequence = 35"
                + " and stream_id = '" + chart + "') where stream_id = '" + chart + "'");
        assertThat(maintenance.verify(p -> {}).words()).contains("the audit trail knows of entry 40");
    }

    @Test
    void a_whole_chart_that_was_deleted_is_noticed() {
        test.tamper("delete from entry where stream_id = '" + chart + "'");
        test.tamper("delete from stream_head where stream_id = '" + chart + "'");
        assertThat(maintenance.verify(p -> {}).words()).contains("chart " + chart);
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_noticed() {
        test.tamper("delete from entry where sequence = 20 and stream_id = '" + chart + "'");
        assertThat(broken().getFirst()).satisfies(b -> {
            assertThat(b.part()).isEqualTo(Part.CHAIN);
            assertThat(b.sequence()).isEqualTo(21);
            assertThat(b.words()).contains("entries 20 to 20 before it are missing");
        });
    }

    @Test
    void damage_to_a_read_table_is_named_and_mended_by_rebuilding() {
        test.tamper("update patient set family_name = 'Nobody', open_alerts = 77 where chart_id = '" + chart + "'");
        test.tamper("delete from planned_session where chart_id = '" + chart + "'");
        ChartId ghost = nextChart();
        test.tamper("insert into open_alert values ('" + ghost
                + "', gen_random_uuid(), 'k', 'NOW', '', null, now(), null)");

        assertThat(maintenance.verify(p -> {}).words())
                .contains("chart " + chart + ": table patient differs in family_name, open_alerts")
                .contains("table planned_session lacks a row")
                .contains("chart " + ghost + ": table open_alert has a row too many")
                .doesNotContain("Nobody");
        maintenance.rebuild(p -> {});
        assertThat(broken()).isEmpty();
        assertThat(brokenOf(ghost)).isEmpty();
    }

    @Test
    void progress_is_told_to_the_end() {
        List<JournalMaintenance.Progress> told = new ArrayList<>();
        VerificationReport report = maintenance.verify(told::add);
        assertThat(told).hasSize((int) report.charts()).last().satisfies(last -> {
            assertThat(last.charts()).isEqualTo(report.charts());
            assertThat(last.chartsInAll()).isGreaterThanOrEqualTo(last.charts());
            assertThat(last.entries()).isEqualTo(report.entries());
        });
    }

    @Test
    void a_restored_database_is_not_read_from_what_was_kept_in_memory() {
        PostgresJournal journal = test.journal();
        assertThat(journal.read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(40);
        test.tamper("delete from entry where sequence > 35 and stream_id = '" + chart + "'");
        test.tamper("update stream_head set sequence = 35, hash = (select hash from entry where sequence = 35"
                + " and stream_id = '" + chart + "') where stream_id = '" + chart + "'");
        assertThat(journal.read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(35);
    }

    private static ChartId nextChart() {
        return new ChartId(new UUID(1, NUMBER.incrementAndGet()));
    }

    private List<Part> parts() {
        return broken().stream().map(Broken::part).toList();
    }

    private List<Broken> broken() {
        return brokenOf(chart);
    }

    private List<Broken> brokenOf(ChartId id) {
        return maintenance.verify(p -> {}).broken().stream()
                .filter(b -> b.chart().equals(id))
                .toList();
    }
}
