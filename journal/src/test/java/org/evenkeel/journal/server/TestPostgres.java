package org.evenkeel.journal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One embedded server for all tests of a JVM, with the settings a clinic runs with, and a fresh database for whoever
 * asks. Everything lies below the module's {@code target} folder and goes when the JVM ends; what a killed JVM left is
 * swept by the next.
 */
public final class TestPostgres {
    private static final Path ROOT = Path.of("target", "test-postgres");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();
    private static @Nullable RunningPostgres server;

    private TestPostgres() {}

    /** An empty database of its own: no tables, the two roles known. */
    public static synchronized DatabaseAccess freshDatabase() {
        return create("template0");
    }

    /**
     * A database of its own on which {@code migration} has run. The migration runs once in a JVM for each {@code key};
     * later databases are copies, which takes a tenth of a second. The migration must leave no connection open.
     */
    public static synchronized DatabaseAccess freshDatabase(String key, Consumer<DatabaseAccess> migration) {
        String template = TEMPLATES.computeIfAbsent(key, unused -> {
            DatabaseAccess made = create("template0");
            migration.accept(made);
            return databaseName(made);
        });
        return create(template);
    }

    /** The shared server itself. */
    public static synchronized RunningPostgres server() {
        RunningPostgres running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running;
    }

    /** Where tests keep the unpacked programs, so that a server of their own starts fast. */
    static Path programs() {
        return ROOT.resolve("programs");
    }

    private static DatabaseAccess create(String template) {
        try {
            return server().createDatabase("test_" + NUMBER.incrementAndGet(), template);
        } catch (SQLException failure) {
            throw new IllegalStateException("no fresh database from " + template, failure);
        }
    }

    private static String databaseName(DatabaseAccess access) {
        String url = access.jdbcUrl();
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    private static RunningPostgres start() {
        try {
            sweep();
            Path data = ROOT.resolve("server-" + ProcessHandle.current().pid());
            RunningPostgres started = EmbeddedPostgres.start(data, programs(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started, data)));
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sweep() throws IOException {
        if (!Files.isDirectory(ROOT)) {
            return;
        }
        try (Stream<Path> left = Files.list(ROOT)) {
            for (Path data : left.filter(TestPostgres::isAbandoned).toList()) {
                if (Files.exists(data.resolve("postgres/cluster-18/postmaster.pid"))) {
                    EmbeddedPostgres.start(data, programs(), Map.of()).close();
                }
                PrivateFiles.deleteTree(data);
            }
        }
    }

    private static boolean isAbandoned(Path data) {
        String name = data.getFileName().toString();
        return name.matches("server-[0-9]+")
                && ProcessHandle.of(Long.parseLong(name.substring("server-".length())))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void remove(RunningPostgres started, Path data) {
        try {
            started.close();
            PrivateFiles.deleteTree(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
