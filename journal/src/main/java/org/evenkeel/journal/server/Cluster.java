package org.evenkeel.journal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.journal.server.PostgresPrograms.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL cluster folder: made once, started, stopped. Whoever calls holds the data folder's lock. */
final class Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final long START_LIMIT_SECONDS = 30;
    private static final long RETRY_MILLIS = 100;
    private static final long STOP_POLL_MILLIS = 5;
    private static final long LOG_LIMIT_BYTES = 5_000_000;
    /** What a start says while the remains of a killed server are still going away, or when a port was just taken. */
    private static final List<String> PASSING_TROUBLES =
            List.of("pre-existing shared memory block", "Address already in use", "lock file \"postmaster.pid\"");

    private final Path folder;
    private final Path log;
    private final PostgresPrograms programs;

    Cluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.log = folder.resolveSibling("server.log");
        this.programs = programs;
    }

    /** Makes the cluster unless it is there. A half-made one, left by a killed process, is thrown away first. */
    void makeIfAbsent(Credentials admin) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
        PrivateFiles.deleteTree(draft);
        Path passwordFile = folder.resolveSibling("initial-password");
        PrivateFiles.write(passwordFile, admin.password() + "\n");
        try {
            Outcome made = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + draft,
                            "--username=" + admin.user(),
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--no-instructions"));
            if (!made.succeeded()) {
                throw new ServerUnusableException(
                        "The database could not be made in " + folder + ":\n" + made.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes the server's settings; they are ours, so they are written anew at each start. */
    void configure(Map<String, String> settings) throws IOException {
        StringBuilder text = new StringBuilder("# Written by Evenkeel at each start.\n");
        settings.forEach((name, value) -> text.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        PrivateFiles.write(folder.resolve("postgresql.conf"), text.toString());
        PrivateFiles.write(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /** Stops the server that a killed process left behind, or waits until a dying one is gone. */
    void settlePrevious() throws IOException {
        Optional<ProcessHandle> left = PostmasterFile.livingServer(folder);
        if (left.isPresent()) {
            LOG.info(
                    "Stopping the database server that an ended process left running ({})",
                    left.get().pid());
            stop();
        }
        PostmasterFile.forgetReusedNumber(folder);
    }

    /** Starts the server on a free loopback port and waits until it accepts connections; the answer is the port. */
    int start() throws IOException {
        return start(Cluster::freePort);
    }

    /** Starts a server that died again, where those who used it look for it. */
    void startAgain(int port) throws IOException {
        PostmasterFile.forgetReusedNumber(folder);
        int same = start(() -> port);
        LOG.info("The database server runs again on port {}", same);
    }

    /** Whether the server's process lives. */
    boolean isAlive() throws IOException {
        return PostmasterFile.livingServer(folder).isPresent();
    }

    @FunctionalInterface
    private interface PortChoice {
        int port() throws IOException;
    }

    private int start(PortChoice choice) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT_SECONDS * 1_000_000_000L;
        while (true) {
            turnLog();
            long logBefore = Files.exists(log) ? Files.size(log) : 0;
            int port = choice.port();
            Outcome outcome = programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--timeout=60",
                            "--pgdata=" + folder,
                            "--log=" + log,
                            "--options=-p " + port));
            if (outcome.succeeded()) {
                return port;
            }
            String said = outcome.output() + logSince(logBefore);
            if (PASSING_TROUBLES.stream().noneMatch(said::contains) || System.nanoTime() > deadline) {
                throw new ServerUnusableException("The embedded PostgreSQL did not start:\n" + said);
            }
            pause(RETRY_MILLIS);
        }
    }

    /** Stops the server: politely, then at once. A server that is already gone is no error. */
    void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            Optional<ProcessHandle> living = PostmasterFile.livingServer(folder);
            if (living.isEmpty()) {
                return;
            }
            Outcome outcome = programs.run(
                    "pg_ctl", List.of("stop", "--wait", "--timeout=45", "--mode=" + mode, "--pgdata=" + folder));
            if (outcome.succeeded()) {
                awaitEnd(living.get());
                return;
            }
            LOG.warn("The database server did not stop ({}): {}", mode, outcome.output());
        }
        if (PostmasterFile.livingServer(folder).isPresent()) {
            throw new ServerUnusableException("The embedded PostgreSQL in " + folder + " does not stop.");
        }
    }

    /** pg_ctl is content when the pid file is gone; the process goes a moment later. */
    private void awaitEnd(ProcessHandle server) {
        long deadline = System.nanoTime() + START_LIMIT_SECONDS * 1_000_000_000L;
        while (server.isAlive() && PostmasterFile.isServerOf(server, folder) && System.nanoTime() < deadline) {
            pause(STOP_POLL_MILLIS);
        }
    }

    /** The process number of the running server. */
    long pid() throws IOException {
        return PostmasterFile.livingServer(folder)
                .orElseThrow(() -> new ServerUnusableException("The embedded PostgreSQL ended right after its start."))
                .pid();
    }

    private void turnLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logSince(long position) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        String all = Files.readString(log);
        return all.substring((int) Math.min(position, all.length()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerUnusableException("Interrupted while waiting for PostgreSQL.", interrupted);
        }
    }
}
