package org.evenkeel.benchmarks.room;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenkeel.clinic.ClinicApplication;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.RunningClinic;
import org.evenkeel.clinic.demo.Demo;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.JournalSchema;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Starts the real application on a real embedded PostgreSQL with a room full of running infusions, lets {@link RoomLoad} loose
 * on it from another process, and watches its memory. In the end it counts what was stored.
 */
public final class RoomRun {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private RoomRun() {}

    /** Takes an empty data folder, how many sessions, boards and seconds, and every how many seconds to collect and look. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int sessions = Integer.parseInt(arguments[1]);
        try (JournalDatabase database = JournalDatabase.embedded(data)) {
            JournalSchema.migrate(database.access());
            PGSimpleDataSource source = source(database.access());
            long from = System.nanoTime();
            Demo.fillRoom(source, Clock.systemUTC(), ZoneId.systemDefault(), sessions, done -> {});
            OUT.printf(Locale.ROOT, "%d sessions in %.0f s%n", sessions, (System.nanoTime() - from) / 1e9);
            int hl7Port = freePort();
            try (RunningClinic clinic = ClinicApplication.start(settings(database.access(), hl7Port))) {
                Demo demo = Demo.open(clinic);
                demo.close();
                devices(clinic.part(DeviceRegister.class), sessions);
                List<String> load = List.of(
                        clinic.address(), Integer.toString(hl7Port), demo.password(), arguments[2], arguments[3]);
                watch(load(load), new Memory(data), Long.parseLong(arguments[4]));
                count(source);
            }
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
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RoomLoad.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static ClinicSettings settings(DatabaseAccess access, int hl7Port) {
        return new ClinicSettings(
                access.jdbcUrl(),
                access.app().user(),
                access.app().password(),
                InetAddress.getLoopbackAddress(),
                0,
                "Room",
                ZoneId.systemDefault(),
                ClinicSettings.USUAL_IDLE.multipliedBy(10),
                true,
                Optional.empty(),
                Optional.empty(),
                new MonitorSettings(
                        Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), hl7Port)),
                        Optional.empty()),
                Clock.systemUTC());
    }

    private static void devices(DeviceRegister register, int sessions) {
        for (int chair = 1; chair <= sessions; chair++) {
            String name = String.format(Locale.ROOT, "ROOM-%03d", chair);
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            register.saveForDemo(new MonitorDevice(id, name, "Monitor " + chair, "Chair " + chair, true, true));
        }
    }

    private static void count(PGSimpleDataSource source) throws SQLException {
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

    private static PGSimpleDataSource source(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.jdbcUrl());
        source.setUser(access.app().user());
        source.setPassword(access.app().password());
        return source;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
