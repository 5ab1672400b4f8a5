package org.evenkeel.benchmarks.room;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Opens a room full of running infusions, lets {@link RoomLoad} loose on it from another process, and watches its memory. In
 * the end it counts what was stored.
 */
public final class RoomRun {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private RoomRun() {}

    /** Takes an empty data folder, how many sessions, boards and seconds, and every how many seconds to collect and look. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int sessions = Integer.parseInt(arguments[1]);
        long from = System.nanoTime();
        try (OpenRoom room = OpenRoom.open(data, sessions)) {
            OUT.printf(Locale.ROOT, "%d sessions after %.0f s%n", sessions, (System.nanoTime() - from) / 1e9);
            List<String> load = List.of(
                    room.clinic().address(),
                    Integer.toString(room.hl7Port()),
                    room.password(),
                    arguments[2],
                    arguments[3]);
            watch(load(load), new Memory(data), Long.parseLong(arguments[4]));
            count(room.source());
        }
        System.exit(0);
    }

    private static void watch(Process load, Memory memory, long everySeconds) throws InterruptedException {
        OUT.println(Memory.HEAD);
        while (!load.waitFor(everySeconds, TimeUnit.SECONDS)) {
            OUT.println(memory.line());
        }
        OUT.println(memory.line());
    }

    private static Process load(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RoomLoad.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void count(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), count(distinct (session_id, sign, at)), count(*) filter (where doubts <> '')"
                                + " from monitor_sample")) {
            row.next();
            OUT.printf(
                    Locale.ROOT,
                    "stored %d readings, %d different, %d doubted; five of each message were sent%n",
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3));
        }
    }
}
