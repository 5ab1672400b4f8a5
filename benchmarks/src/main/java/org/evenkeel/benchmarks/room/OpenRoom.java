package org.evenkeel.benchmarks.room;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.clinic.ClinicApplication;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.RunningClinic;
import org.evenkeel.clinic.demo.Demo;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.reminder.ReminderSettings;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.JournalSchema;
import org.postgresql.ds.PGSimpleDataSource;

/** The real application on a real embedded PostgreSQL, with a room full of infusions that run now. */
record OpenRoom(JournalDatabase database, PGSimpleDataSource source, RunningClinic clinic, int hl7Port, String password)
        implements AutoCloseable {

    /** Opens a room with so many sessions in an empty folder. */
    static OpenRoom open(Path data, int sessions) throws IOException {
        JournalDatabase database = JournalDatabase.embedded(data);
        JournalSchema.migrate(database.access());
        PGSimpleDataSource source = source(database.access());
        Demo.fillRoom(source, Clock.systemUTC(), ZoneId.systemDefault(), sessions, done -> {});
        int hl7Port = freePort();
        RunningClinic clinic = ClinicApplication.start(settings(database.access(), hl7Port));
        // The demo's people are wanted, not its invented nurse.
        Demo demo = Demo.open(clinic);
        demo.close();
        devices(clinic.part(DeviceRegister.class), sessions);
        return new OpenRoom(database, source, clinic, hl7Port, demo.password());
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
                ReminderSettings.NONE,
                Clock.systemUTC());
    }

    private static void devices(DeviceRegister register, int sessions) {
        for (int chair = 1; chair <= sessions; chair++) {
            String name = String.format(Locale.ROOT, "ROOM-%03d", chair);
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            register.saveForDemo(new MonitorDevice(id, name, "Monitor " + chair, "Chair " + chair, true, true));
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

    @Override
    public void close() {
        clinic.close();
        database.close();
    }
}
