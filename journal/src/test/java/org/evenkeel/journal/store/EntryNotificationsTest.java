package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.journal.sql.JournalSql;
import org.junit.jupiter.api.Test;

class EntryNotificationsTest {
    private final TestJournal test = new TestJournal();
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final EntryNotifications.Follower follower = new EntryNotifications.Follower() {
        @Override
        public void appended(ChartId chart, long sequence) {
            told.add(chart + " " + sequence);
        }

        @Override
        public void mayHaveMissedSome() {
            told.add("missed");
        }
    };

    @Test
    void every_append_of_any_node_is_told_and_a_lost_connection_too() throws InterruptedException {
        ChartId chart = new ChartId(UUID.randomUUID());
        try (EntryNotifications following = EntryNotifications.follow(test.dataSource(), follower)) {
            test.fill(chart, 3, 9);
            assertThat(next()).isEqualTo(chart + " 7");
            assertThat(next()).isEqualTo(chart + " 9");

            JournalSql.on(test.dataSource())
                    .fetch("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "
                            + PostgresJournal.CHANNEL + "' and datname = current_database()");
            assertThat(next()).isEqualTo("missed");
            test.fill(new ChartId(UUID.randomUUID()), 4, 1);
            assertThat(next()).endsWith(" 1");
            assertThat(following).isNotNull();
        }
    }

    private String next() throws InterruptedException {
        String message = told.poll(20, TimeUnit.SECONDS);
        return message == null ? "nothing" : message;
    }
}
