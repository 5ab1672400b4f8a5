package org.evenkeel.journal.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** An embedded server that runs. Closing it stops the server and frees its data folder. */
public final class RunningPostgres implements AutoCloseable {
    private final Cluster cluster;
    private final DataFolderLock lock;
    private final ServerPasswords passwords;
    private final int port;
    private volatile long pid;
    private volatile boolean closed;

    RunningPostgres(Cluster cluster, DataFolderLock lock, ServerPasswords passwords, int port) throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.passwords = passwords;
        this.port = port;
        this.pid = cluster.pid();
    }

    /** The clinic's database and the two roles that may enter it. */
    public DatabaseAccess access() {
        return accessTo(EmbeddedPostgres.DATABASE);
    }

    /** The JDBC address of the clinic's database, without credentials. */
    public String jdbcUrl() {
        return access().jdbcUrl();
    }

    /** The loopback port the server listens on. */
    public int port() {
        return port;
    }

    /** Whether the server's process lives, or the server was closed on purpose. */
    boolean isAsWanted() throws IOException {
        return closed || cluster.isAlive();
    }

    /** Starts the server again on its port after it died; does nothing once it was closed. */
    synchronized void startAgain() throws IOException {
        if (!closed) {
            cluster.startAgain(port);
            pid = cluster.pid();
        }
    }

    /** The process number of the server. */
    public long pid() {
        return pid;
    }

    DatabaseAccess accessTo(String database) {
        return new DatabaseAccess(EmbeddedPostgres.url(port, database), passwords.owner(), passwords.app());
    }

    Connection connectAsAdmin(String database) throws SQLException {
        return EmbeddedPostgres.connect(EmbeddedPostgres.url(port, database), passwords.admin());
    }

    /** Makes another database on this server, as a copy of {@code template}. */
    DatabaseAccess createDatabase(String database, String template) throws SQLException {
        try (Connection admin = connectAsAdmin("postgres")) {
            RolesAndDatabase.createDatabase(admin, database, passwords, template);
        }
        return accessTo(database);
    }

    /**
     * Stops the server; open connections are ended, confirmed commits are kept. Calling it again does nothing.
     *
     * @throws ServerUnusableException if the server does not stop
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            cluster.stop();
        } catch (IOException failure) {
            throw new ServerUnusableException("The embedded PostgreSQL could not be stopped.", failure);
        }
    }
}
