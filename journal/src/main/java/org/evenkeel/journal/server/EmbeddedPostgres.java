package org.evenkeel.journal.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Starts a PostgreSQL of our own inside a data folder, so that a clinic has nothing to install.
 *
 * <p>The folder holds {@code evenkeel.lock} (one process at a time) and {@code postgres/} with the cluster, the unpacked
 * programs, the generated passwords and the server's log. The server listens on the loopback address only, asks a
 * password of everybody, and confirms a commit only when it is on disk.
 */
public final class EmbeddedPostgres {
    /** The database of the clinic. */
    static final String DATABASE = "evenkeel";

    private static final String MAJOR_VERSION = "18";

    private EmbeddedPostgres() {}

    /**
     * Starts the server of this data folder, making everything on the first start. A server that a killed process left
     * running is stopped first; one that is still dying is waited for.
     *
     * @param dataFolder the clinic's data folder; made when absent
     * @throws ServerUnusableException when another process holds the folder or PostgreSQL does not start; the message
     *     says why
     */
    public static RunningPostgres start(Path dataFolder) {
        return start(dataFolder, dataFolder.resolve("postgres").resolve("programs"), Map.of());
    }

    /** As {@link #start(Path)}, with the programs kept elsewhere and some server settings changed: for tests. */
    static RunningPostgres start(Path dataFolder, Path programCache, Map<String, String> changedSettings) {
        try {
            Path data = dataFolder.toAbsolutePath().normalize();
            PrivateFiles.makeFolder(data);
            DataFolderLock lock = DataFolderLock.take(data);
            try {
                return startLocked(data, programCache.toAbsolutePath().normalize(), changedSettings, lock);
            } catch (IOException | SQLException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException | SQLException failure) {
            throw new ServerUnusableException(
                    "The embedded PostgreSQL in " + dataFolder + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static RunningPostgres startLocked(
            Path data, Path programCache, Map<String, String> changedSettings, DataFolderLock lock)
            throws IOException, SQLException {
        Path home = data.resolve("postgres");
        PrivateFiles.makeFolder(home);
        ServerPasswords passwords = ServerPasswords.readOrMake(home.resolve("passwords"));
        PostgresPrograms programs = PostgresPrograms.of(PostgresBinaries.in(programCache));
        Cluster cluster = new Cluster(home.resolve("cluster-" + MAJOR_VERSION), programs);
        cluster.settlePrevious();
        cluster.makeIfAbsent(passwords.admin());
        cluster.configure(ServerSettings.with(changedSettings));
        int port = cluster.start();
        try {
            try (Connection admin = connect(url(port, "postgres"), passwords.admin())) {
                RolesAndDatabase.ensure(admin, passwords, DATABASE);
            }
            return new RunningPostgres(cluster, lock, passwords, port);
        } catch (SQLException | RuntimeException failure) {
            cluster.stop();
            throw failure;
        }
    }

    /** The address of a database on the loopback; the driver is told to keep row values out of its messages. */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    static Connection connect(String url, Credentials credentials) throws SQLException {
        return DriverManager.getConnection(url, credentials.user(), credentials.password());
    }
}
