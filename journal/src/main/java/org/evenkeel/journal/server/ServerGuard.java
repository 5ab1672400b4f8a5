package org.evenkeel.journal.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it died: killed, out of memory, out of disk. Nobody in a clinic runs a database by
 * hand, so it tries for as long as it takes. What was confirmed is on disk; what was not, nobody was told.
 */
final class ServerGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerGuard.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int SAY_EVERY = 30;

    private final RunningPostgres server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private int failures;

    private ServerGuard(RunningPostgres server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().name("database-guard").unstarted(this::watch);
    }

    static ServerGuard over(RunningPostgres server) {
        ServerGuard guard = new ServerGuard(server);
        guard.thread.start();
        return guard;
    }

    private void watch() {
        Duration rest = LOOK_EVERY;
        while (!isClosing(rest)) {
            rest = look() ? LOOK_EVERY : REST_AFTER_FAILURE;
        }
    }

    /** False when the server is gone and did not start. */
    private boolean look() {
        try {
            if (!server.isAsWanted()) {
                if (failures == 0) {
                    LOG.error(
                            "The database server ended by itself. It is started again; nothing is saved until it runs.");
                }
                server.startAgain();
            }
            failures = 0;
            return true;
        } catch (IOException | ServerUnusableException failure) {
            // A full disk says the same every two seconds until somebody makes room: once a minute is enough.
            if (failures++ % SAY_EVERY == 0) {
                LOG.error("The database server does not start; it is tried on: {}", failure.getMessage());
            }
            return false;
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

    /** From now on the server may end. */
    @Override
    public void close() {
        closing.countDown();
    }
}
