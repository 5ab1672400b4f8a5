package org.evenkeel.benchmarks.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the application and its database take of the machine. Linux only. */
final class Memory {
    static final String HEAD =
            "  minute  heap after a full collection, MB  program resident, MB  threads  CPU of the program, %  CPU of"
                    + " PostgreSQL, %  load";

    private final Path data;
    private final long startedAt = System.nanoTime();
    private long lookedAt = System.nanoTime();
    private Duration programBefore;
    private Duration databaseBefore;

    Memory(Path data) {
        this.data = data;
        this.programBefore = cpu(ProcessHandle.current());
        this.databaseBefore = database();
    }

    /** Collects the heap and says what is left. */
    String line() {
        double seconds = (System.nanoTime() - lookedAt) / 1e9;
        Duration program = cpu(ProcessHandle.current());
        Duration database = database();
        double programShare = program.minus(programBefore).toMillis() / seconds / 10;
        double databaseShare = database.minus(databaseBefore).toMillis() / seconds / 10;
        lookedAt = System.nanoTime();
        programBefore = program;
        databaseBefore = database;
        System.gc();
        return String.format(
                Locale.ROOT,
                "%8.1f  %36.1f  %20d  %7d  %21.0f  %20.0f  %s",
                (System.nanoTime() - startedAt) / 60e9,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                resident() / 1000,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                programShare,
                databaseShare,
                load());
    }

    private static long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS:"))
                    .map(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The load of the machine in the last minute. */
    static String load() {
        try {
            String all = Files.readString(Path.of("/proc/loadavg"));
            return all.substring(0, all.indexOf(' '));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** CPU of the database's main process and of those that live now; of connections that closed nothing is known. */
    private Duration database() {
        try (Stream<Path> files = Files.walk(data, 4)) {
            Optional<Path> file =
                    files.filter(p -> p.endsWith("postmaster.pid")).findFirst();
            if (file.isEmpty()) {
                return Duration.ZERO;
            }
            long pid = Long.parseLong(Files.readAllLines(file.get()).getFirst().strip());
            return ProcessHandle.of(pid)
                    .map(main -> Stream.concat(Stream.of(main), main.children())
                            .map(Memory::cpu)
                            .reduce(Duration.ZERO, Duration::plus))
                    .orElse(Duration.ZERO);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
