package org.evenkeel.clinic.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as a clinic runs it: a process of its own, with its own PostgreSQL in a data folder. */
final class ClinicProcess implements AutoCloseable {
    private static final String CLUSTER = "postgres/cluster-18";

    private final Process process;
    private final Path data;
    private final String address;

    private ClinicProcess(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it and waits until it answers. */
    static ClinicProcess start(Path data, int port) throws IOException {
        return start(List.of(), data, port);
    }

    /**
     * The same with the database's files on a disk of their own, so many megabytes larger than what they hold. The disk
     * is a memory file system that only this process and its children see; what it held is put back at the end.
     */
    static ClinicProcess onSmallDisk(Path data, int port, int spareMegabytes) throws IOException {
        Path cluster = data.resolve(CLUSTER).toAbsolutePath();
        String script = """
                set -e; c=$1; shift
                cp -a $c $c.kept
                mount -t tmpfs -o mode=700,size=$(($(du -sm $c | cut -f1) + %d))m tmpfs $c
                cp -a $c.kept/. $c/
                "$@" & p=$!
                trap 'kill $p' TERM
                wait $p || true
                wait $p || true
                rm -rf $c.kept; cp -a $c $c.kept; umount $c; rm -rf $c; mv $c.kept $c
                """.formatted(spareMegabytes);
        return start(List.of("unshare", "-r", "-m", "--", "sh", "-c", script, "sh", cluster.toString()), data, port);
    }

    /** Whether this machine lets us have such a disk. */
    static boolean canHaveSmallDisk() throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "-r", "-m", "--", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static ClinicProcess start(List<String> inside, Path data, int port) throws IOException {
        List<String> command = new ArrayList<>(inside);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.evenkeel.clinic.command.Evenkeel",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("The clinic is open: ")) {
                Thread.ofPlatform().daemon().start(() -> readOn(lines));
                return new ClinicProcess(process, data, line.substring("The clinic is open: ".length()));
            }
        }
        throw new IOException("the clinic did not open: " + String.join("\n", said));
    }

    /** A full pipe would make it wait. */
    private static void readOn(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {}
        } catch (IOException ended) {
            // It was killed.
        }
    }

    /** A port that is free now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address;
    }

    /** A file of the database, as the process sees it. */
    Path databaseFile(String name) {
        return Path.of(
                "/proc/" + process.pid() + "/root" + data.resolve(CLUSTER).toAbsolutePath(), name);
    }

    /** {@code kill -9}; its database server is left behind, as it would be in a clinic. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the database server and of every process of it at once. */
    void killDatabase() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(databaseFile("postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        all.addAll(server.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
