package org.evenkeel.journal.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The journal's database, opened and found durable: our own embedded server or one that already runs. */
public final class JournalDatabase implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable RunningPostgres embedded;
    private final @Nullable ServerGuard guard;

    private JournalDatabase(DatabaseAccess access, @Nullable RunningPostgres embedded, @Nullable ServerGuard guard) {
        this.access = access;
        this.embedded = embedded;
        this.guard = guard;
    }

    /**
     * Starts the embedded server of a data folder; should it die, it is started again.
     *
     * @throws ServerUnusableException with the reason when it does not start or is not durable
     */
    public static JournalDatabase embedded(Path dataFolder) {
        RunningPostgres running = EmbeddedPostgres.start(dataFolder);
        try {
            DurabilityCheck.require(running.access());
            return new JournalDatabase(running.access(), running, ServerGuard.over(running));
        } catch (ServerUnusableException refused) {
            running.close();
            throw refused;
        }
    }

    /**
     * Uses a server that already runs.
     *
     * @throws ServerUnusableException with the reason when it cannot be reached, is not durable or has the wrong version
     */
    public static JournalDatabase existing(DatabaseAccess access) {
        DurabilityCheck.require(access);
        return new JournalDatabase(access, null, null);
    }

    /** Where it is and the roles that may enter it. */
    public DatabaseAccess access() {
        return access;
    }

    /** Stops the embedded server; a server that already ran is left alone. */
    @Override
    public void close() {
        if (guard != null) {
            guard.close();
        }
        if (embedded != null) {
            embedded.close();
        }
    }
}
