package org.evenkeel.benchmarks.room;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Times single pages of a room that is otherwise still, over HTTP from the same process: the board, a session page, its live
 * part, and the three futures with another rate each time, as a slider asks. One after the other; CPU is that of the process
 * without the compilers' share taken off, so the first rounds are for warming up.
 */
public final class PageTimes {
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 300;
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private PageTimes() {}

    /** Takes an empty data folder and how many sessions. */
    public static void main(String[] arguments) throws Exception {
        try (OpenRoom opened = OpenRoom.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            Staff staff = Staff.signIn(opened.clinic().address(), "prescriber", opened.password());
            Room room = new Room(staff.get("/board"));
            Room.Seat seat = room.seats.getFirst();
            String session = "/charts/" + seat.chart() + "/sessions/" + seat.session();
            OUT.println("p50, p99 by the clock, mean CPU of the process, in ms");
            times("futures, another rate each time", staff, i -> session + "/futures?rate=" + (0.1 + 0.0007 * i));
            times("board of " + room.seats.size() + " chairs", staff, i -> "/board");
            times("session page", staff, i -> session);
            times("its live part", staff, i -> session + "/now");
        }
        System.exit(0);
    }

    private static void times(String name, Staff staff, IntFunction<String> path)
            throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            staff.get(path.apply(i));
        }
        double[] ms = new double[ROUNDS];
        long cpu = cpuNanos();
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            staff.get(path.apply(WARM_UP + i));
            ms[i] = (System.nanoTime() - from) / 1e6;
        }
        double cpuMs = (cpuNanos() - cpu) / 1e6 / ROUNDS;
        Arrays.sort(ms);
        OUT.printf(
                Locale.ROOT,
                "%-34s %8.1f %8.1f %8.1f%n",
                name,
                ms[ROUNDS / 2],
                ms[(int) Math.ceil(ROUNDS * 0.99) - 1],
                cpuMs);
    }

    private static long cpuNanos() {
        return Optional.of(ManagementFactory.getOperatingSystemMXBean())
                .filter(com.sun.management.OperatingSystemMXBean.class::isInstance)
                .map(com.sun.management.OperatingSystemMXBean.class::cast)
                .map(com.sun.management.OperatingSystemMXBean::getProcessCpuTime)
                .orElse(0L);
    }
}
