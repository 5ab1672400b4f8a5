package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenkeel.journal.store.TestJournal.ACCESS;
import static org.evenkeel.journal.store.TestJournal.NOON;
import static org.evenkeel.journal.store.TestJournal.NURSE;
import static org.evenkeel.journal.store.TestJournal.pending;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.RandomEntries;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult;
import org.evenkeel.journal.AppendResult.AlreadyThere;
import org.evenkeel.journal.AppendResult.Appended;
import org.evenkeel.journal.AppendResult.Conflict;
import org.evenkeel.journal.PartlyRecordedException;
import org.evenkeel.journal.PendingEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresJournalTest {
    private static final ItemId SESSION = new ItemId(new UUID(1, 1));
    private static TestJournal test;

    private final ChartId chart = new ChartId(UUID.randomUUID());

    @BeforeAll
    static void makeDatabase() {
        test = new TestJournal();
    }

    @Test
    void what_was_appended_is_read_again_by_another_node() {
        Chart written = test.fill(chart, 1, 60);
        PostgresJournal another = new PostgresJournal(test.dataSource(), TestJournal.clock());
        assertThat(another.read(chart, ACCESS)).contains(written);
        assertThat(test.journal().read(chart, ACCESS)).contains(written);
    }

    @Test
    void a_chart_without_entries_is_not_there_and_looking_for_it_leaves_an_audit_row() {
        assertThat(test.journal().read(chart, ACCESS)).isEmpty();
        assertThat(audits("read")).isEqualTo(1);
    }

    @Test
    void sending_again_changes_nothing_and_answers_with_what_is_there() {
        List<PendingEntry> weight = List.of(pending(new WeightMeasured(SESSION, 71.5)));
        Appended first = (Appended) append(0, weight);
        append(1, List.of(pending(new WeightMeasured(SESSION, 72))));

        AppendResult again = append(0, weight);

        assertThat(again).isInstanceOfSatisfying(AlreadyThere.class, there -> {
            assertThat(there.entries()).isEqualTo(first.entries());
            assertThat(there.chart().sequence()).isEqualTo(2);
        });
        assertThat(test.number("select count(*) from entry where stream_id = '" + chart + "'"))
                .isEqualTo(2);
    }

    @Test
    void who_decided_on_an_old_chart_is_told_what_came_since() {
        append(0, List.of(pending(new WeightMeasured(SESSION, 71))));
        append(1, List.of(pending(new WeightMeasured(SESSION, 72))));

        AppendResult late = append(1, List.of(pending(new WeightMeasured(SESSION, 73))));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.since())
                                .extracting(Entry::content)
                                .containsExactly(new WeightMeasured(SESSION, 72)));
        assertThat(test.journal().read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void an_append_that_mixes_new_and_known_ids_is_refused_whole() {
        PendingEntry known = pending(new WeightMeasured(SESSION, 71));
        append(0, List.of(known));
        List<PendingEntry> mixed = List.of(known, pending(new WeightMeasured(SESSION, 72)));
        assertThatThrownBy(() -> append(1, mixed)).isInstanceOf(PartlyRecordedException.class);
        ChartId other = new ChartId(UUID.randomUUID());
        assertThatThrownBy(() -> test.journal().append(other, 0, List.of(known), NURSE, ACCESS))
                .isInstanceOf(PartlyRecordedException.class);
        assertThat(test.journal().read(other, ACCESS)).isEmpty();
        assertThat(test.journal().read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void a_sequence_from_the_future_an_empty_append_and_an_id_twice_are_faults() {
        assertThatThrownBy(() -> append(3, List.of(pending(new WeightMeasured(SESSION, 71)))))
                .hasMessageContaining("decided on 3");
        assertThatThrownBy(() -> append(0, List.of())).hasMessageContaining("at least one");
        PendingEntry one = pending(new WeightMeasured(SESSION, 71));
        assertThatThrownBy(() -> append(0, List.of(one, one))).hasMessageContaining("twice");
    }

    @Test
    void text_that_the_database_would_not_keep_as_it_is_is_refused() {
        assertThatThrownBy(() -> append(0, List.of(pending(new SessionNoteWritten(SESSION, "half \ud83d")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> append(0, List.of(pending(new SessionNoteWritten(SESSION, "nul \0")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(append(0, List.of(pending(new SessionNoteWritten(SESSION, "the path C:\\u0000 is fine")))))
                .isInstanceOf(Appended.class);
    }

    @Test
    void times_are_kept_to_the_microsecond_and_answered_as_kept() {
        PendingEntry fine = new PendingEntry(
                new org.evenkeel.care.chart.EntryId(UUID.randomUUID()),
                new WeightMeasured(SESSION, 70),
                NOON.plusNanos(789));
        Appended answered = (Appended) append(0, List.of(fine));
        assertThat(answered.entries().getFirst().effectiveAt()).isEqualTo(NOON);
        PostgresJournal another = new PostgresJournal(test.dataSource(), TestJournal.clock());
        assertThat(another.read(chart, ACCESS)).contains(answered.chart());
    }

    @Test
    void every_read_and_write_leaves_its_audit_row() {
        append(0, List.of(pending(new WeightMeasured(SESSION, 71)), pending(new WeightMeasured(SESSION, 72))));
        test.journal().read(chart, new Access("dr.lind", "view-chart"));
        assertThat(test.number("select count(*) from audit where chart_id = '" + chart
                        + "' and action = 'write' and from_sequence = 1 and to_sequence = 2 and account = 'n.okoye'"))
                .isEqualTo(1);
        assertThat(
                        test.number(
                                "select count(*) from audit where chart_id = '" + chart
                                        + "' and action = 'read' and to_sequence = 2 and account = 'dr.lind' and purpose = 'view-chart'"))
                .isEqualTo(1);
    }

    @Test
    void two_nodes_see_each_others_entries_at_once() {
        PostgresJournal another = new PostgresJournal(test.dataSource(), TestJournal.clock());
        append(0, List.of(pending(new WeightMeasured(SESSION, 71))));
        assertThat(another.read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(1);
        another.append(chart, 1, List.of(pending(new WeightMeasured(SESSION, 72))), NURSE, ACCESS);
        assertThat(test.journal().read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(2);
        assertThat(append(1, List.of(pending(new WeightMeasured(SESSION, 73))))).isInstanceOf(Conflict.class);
    }

    @Test
    void listeners_hear_of_what_was_appended_and_a_broken_one_harms_nobody() {
        PostgresJournal journal = new PostgresJournal(test.dataSource(), TestJournal.clock());
        List<Entry> heard = new ArrayList<>();
        journal.addListener((c, e) -> {
            throw new IllegalStateException("broken listener");
        });
        journal.addListener((c, e) -> heard.addAll(e));
        List<PendingEntry> weight = List.of(pending(new WeightMeasured(SESSION, 71)));
        Appended appended = (Appended) journal.append(chart, 0, weight, NURSE, ACCESS);
        journal.append(chart, 0, weight, NURSE, ACCESS);
        assertThat(heard).isEqualTo(appended.entries());
    }

    @Test
    void nobody_changes_or_deletes_an_entry_an_audit_row_or_a_head() throws SQLException {
        append(0, List.of(pending(new WeightMeasured(SESSION, 71))));
        for (String sql : List.of(
                "update entry set payload = '{}'",
                "delete from entry",
                "truncate entry",
                "update audit set account = 'nobody'",
                "delete from audit",
                "truncate audit",
                "delete from stream_head",
                "update stream_head set sequence = 0")) {
            try (Connection owner = test.database().connectAsOwner();
                    Connection app = test.database().connectAsApp();
                    Statement asOwner = owner.createStatement();
                    Statement asApp = app.createStatement()) {
                assertThatThrownBy(() -> asOwner.execute(sql)).as(sql).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> asApp.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_chart_of_two_thousand_entries_of_every_kind_comes_back_equal() {
        List<Entry> entries = new RandomEntries(77).entries(chart, 2000);
        Appended appended = (Appended) append(0, pending(entries));
        PostgresJournal another = new PostgresJournal(test.dataSource(), TestJournal.clock());
        assertThat(another.read(chart, ACCESS)).contains(appended.chart());
    }

    private AppendResult append(long expected, List<PendingEntry> entries) {
        return test.journal().append(chart, expected, entries, NURSE, ACCESS);
    }

    private long audits(String action) {
        return test.number("select count(*) from audit where chart_id = '" + chart + "' and action = '" + action + "'");
    }
}
