package org.evenkeel.benchmarks.pharmacology;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.evenkeel.pharmacology.ensemble.Sieves;

/**
 * Times the workloads of {@link PopulationBenchmark} from a cold start on, round by round, in wall time and in CPU time
 * of the process (which includes its compilers): on a machine that is shared, the second is the one to believe.
 */
public final class PopulationTimes {

    private static final double NANOS = 1e9;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PopulationTimes() {}

    /** Arguments: how many threads, how many rounds. */
    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        PopulationTimes times = new PopulationTimes();
        times.out.println(Sieves.reason() + "; load " + times.system.getSystemLoadAverage());
        PopulationBenchmark benchmark = new PopulationBenchmark();
        benchmark.threads = threads;
        for (int round = 1; round <= rounds; round++) {
            times.time("100,000 people, round " + round, 100_000, benchmark::hundredThousand);
            if (round == 1) {
                times.time("compiling vector loops", 0, Sieves::warmUpNow);
            }
        }
        for (int round = 1; round <= 50 * rounds; round++) {
            times.time(round % 50 == 1 ? "1,000 people, round " + round : "", 1000, benchmark::slider);
        }
    }

    private void time(String what, int people, Runnable work) {
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double wallSeconds = (System.nanoTime() - wall) / NANOS;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / NANOS;
        if (!what.isEmpty()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s: wall %.1f ms, CPU %.1f ms, %.0f million concentrations a CPU second",
                    what,
                    1e3 * wallSeconds,
                    1e3 * cpuSeconds,
                    people * (double) PopulationBenchmark.TIMES / cpuSeconds / 1e6));
        }
    }
}
