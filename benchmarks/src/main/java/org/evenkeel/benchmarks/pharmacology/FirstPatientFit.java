package org.evenkeel.benchmarks.pharmacology;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times one process from its start: reading the model, warming up, the first fit with its month, and the spread of later
 * ones. With the argument {@code cold} it does not warm up. CPU time of the thread beside the clock's, because a shared
 * machine moves the latter.
 */
public final class FirstPatientFit {

    private static final int LATER = 400;
    private static final double NANOS_PER_MS = 1e6;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private FirstPatientFit() {}

    /** Runs; the arguments are a model's id and optionally {@code cold}. */
    public static void main(String[] arguments) {
        String model = arguments.length > 0 ? arguments[0] : "ketamine-core-2";
        boolean warm = !Arrays.asList(arguments).contains("cold");
        new FirstPatientFit().run(model, warm);
    }

    private void run(String model, boolean warm) {
        OnePatient[] patient = new OnePatient[1];
        print("reading models and effects", time(() -> patient[0] = new OnePatient(model)));
        if (warm) {
            print("warming up", time(() -> patient[0].warmUp()));
        }
        print("first fit, 1,000 draws and month", time(() -> patient[0].month()));
        double[] clock = new double[LATER];
        double[] cpu = new double[LATER];
        for (int i = 0; i < LATER; i++) {
            Times times = time(() -> patient[0].month());
            clock[i] = times.clockMs();
            cpu[i] = times.cpuMs();
        }
        Arrays.sort(clock);
        Arrays.sort(cpu);
        print("later ones, median", new Times(clock[LATER / 2], cpu[LATER / 2]));
        print("later ones, 99th percentile", new Times(clock[LATER * 99 / 100], cpu[LATER * 99 / 100]));
    }

    private record Times(double clockMs, double cpuMs) {}

    private static Times time(Runnable work) {
        long clock = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long cpuAfter = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new Times((System.nanoTime() - clock) / NANOS_PER_MS, (cpuAfter - cpu) / NANOS_PER_MS);
    }

    private void print(String what, Times times) {
        out.printf(Locale.ROOT, "%-34s %8.1f ms, of it CPU %8.1f ms%n", what, times.clockMs(), times.cpuMs());
    }
}
