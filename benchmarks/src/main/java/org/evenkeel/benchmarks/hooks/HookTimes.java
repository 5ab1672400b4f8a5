package org.evenkeel.benchmarks.hooks;

import com.nimbusds.jose.JOSEException;
import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.clinic.ClinicApplication;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.RunningClinic;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.reminder.ReminderSettings;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.JournalSchema;

/** Times a whole CDS Hooks call over HTTP: token, reading of the record, rules, cards, and the rows that are kept of it. */
public final class HookTimes {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final List<String> HOOKS = List.of("patient-view", "order-select", "order-sign");

    private HookTimes() {}

    /** Takes an empty data folder, a FHIR bundle of one patient, and how many calls warm up and how many are timed. */
    public static void main(String[] arguments) throws Exception {
        Asking system = new Asking();
        Bodies bodies = Bodies.of(Path.of(arguments[1]));
        int warm = Integer.parseInt(arguments[2]);
        int timed = Integer.parseInt(arguments[3]);
        try (JournalDatabase database = JournalDatabase.embedded(Path.of(arguments[0]))) {
            JournalSchema.migrate(database.access());
            try (RunningClinic clinic = ClinicApplication.start(settings(database.access(), system))) {
                for (String hook : HOOKS) {
                    measure(system, clinic.address(), hook, bodies.of(hook), warm, timed);
                }
            }
        }
        System.exit(0);
    }

    private static void measure(Asking system, String address, String hook, String body, int warm, int timed)
            throws IOException, InterruptedException, JOSEException {
        int cards = 0;
        long cpu = 0;
        long[] nanos = new long[timed];
        for (int i = -warm; i < timed; i++) {
            if (i == 0) {
                cpu = cpuNanos();
            }
            HttpRequest call = system.call(address, hook, body);
            long from = System.nanoTime();
            String answer = system.answer(call);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - from;
            }
            cards = answer.split("\"indicator\"", -1).length - 1;
        }
        cpu = cpuNanos() - cpu;
        Arrays.sort(nanos);
        OUT.printf(
                Locale.ROOT,
                "%-12s %,d kB, %d cards, %d calls: p50 %.1f ms, p99 %.1f ms, most %.1f ms; %.1f ms of CPU time%n",
                hook,
                body.length() / 1000,
                cards,
                timed,
                nanos[timed / 2] / 1e6,
                nanos[(int) Math.ceil(timed * 0.99) - 1] / 1e6,
                nanos[timed - 1] / 1e6,
                cpu / 1e6 / timed);
    }

    /** Of this process: the clinic and the system that asks, without the database. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static ClinicSettings settings(DatabaseAccess access, Asking system) {
        return new ClinicSettings(
                access.jdbcUrl(),
                access.app().user(),
                access.app().password(),
                InetAddress.getLoopbackAddress(),
                0,
                "Hooks",
                ZoneId.systemDefault(),
                ClinicSettings.USUAL_IDLE,
                true,
                Optional.of(system.settings()),
                Optional.empty(),
                new MonitorSettings(Optional.empty(), Optional.empty()),
                ReminderSettings.NONE,
                Clock.systemUTC());
    }
}
