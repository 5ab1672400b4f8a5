package org.evenkeel.journal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ChartId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of appends by every node on the database, this one included, so that live screens can follow. Holds one
 * connection of its own and takes a new one when that breaks; what was appended in between is made known by {@link
 * Follower#mayHaveMissedSome()}.
 */
public final class EntryNotifications implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EntryNotifications.class);
    private static final int WAIT_MS = 1_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Follower follower;
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** Who follows. Called on one thread; do little. */
    public interface Follower {
        /** A chart has grown to this sequence; some node committed it. */
        void appended(ChartId chart, long sequence);

        /** The connection was lost and is back: what came in between was not told. */
        void mayHaveMissedSome();
    }

    private EntryNotifications(DataSource dataSource, Follower follower) {
        this.dataSource = dataSource;
        this.follower = follower;
        this.thread = Thread.ofVirtual().name("entry-notifications").unstarted(this::run);
    }

    /** Begins to follow; every append that commits after the return is told. */
    public static EntryNotifications follow(DataSource dataSource, Follower follower) {
        EntryNotifications made = new EntryNotifications(dataSource, follower);
        made.thread.start();
        try {
            if (!made.listening.await(30, TimeUnit.SECONDS)) {
                LOG.warn("not listening for entries of other nodes yet; trying on");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return made;
    }

    private void run() {
        boolean again = false;
        while (!isClosing(Duration.ZERO)) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection, again);
            } catch (SQLException lost) {
                LOG.warn("lost the connection that listens for entries: {}", lost.getSQLState());
                again = true;
                isClosing(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void listen(Connection connection, boolean again) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + PostgresJournal.CHANNEL);
        }
        listening.countDown();
        if (again) {
            tell(null);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!isClosing(Duration.ZERO)) {
            for (PGNotification notification : notified.getNotifications(WAIT_MS)) {
                tell(notification.getParameter());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void tell(@Nullable String message) {
        try {
            if (message == null) {
                follower.mayHaveMissedSome();
            } else {
                int blank = message.indexOf(' ');
                follower.appended(
                        ChartId.parse(message.substring(0, blank)), Long.parseLong(message.substring(blank + 1)));
            }
        } catch (RuntimeException failure) {
            LOG.error("a follower of entries failed", failure);
        }
    }

    private boolean isClosing(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops following; returns when nothing more is told. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofMillis(5L * WAIT_MS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
