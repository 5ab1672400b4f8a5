package org.evenkeel.journal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server writes into its cluster folder about itself ({@code postmaster.pid}). */
final class PostmasterFile {
    private static final String NAME = "postmaster.pid";

    private PostmasterFile() {}

    /**
     * The living server of this cluster, if there is one. A process that merely got the number of a dead server is not
     * one: it must be a {@code postgres} that works in this folder.
     */
    static Optional<ProcessHandle> livingServer(Path cluster) throws IOException {
        return recordedPid(cluster)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerOf(process, cluster));
    }

    /** Removes the file when its process number now belongs to something else; PostgreSQL would refuse to start. */
    static void forgetReusedNumber(Path cluster) throws IOException {
        Optional<ProcessHandle> recorded =
                recordedPid(cluster).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (recorded.isPresent() && !isServerOf(recorded.get(), cluster)) {
            Files.deleteIfExists(cluster.resolve(NAME));
        }
    }

    private static Optional<Long> recordedPid(Path cluster) throws IOException {
        Path file = cluster.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.get(0).strip().matches("[0-9]+")
                ? Optional.empty()
                : Optional.of(Long.parseLong(lines.get(0).strip()));
    }

    /** Whether this process is a running server of this cluster; a dead one that nobody has buried yet is not. */
    static boolean isServerOf(ProcessHandle process, Path cluster) {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.isSymbolicLink(workingFolder)) {
                return Files.isSameFile(workingFolder, cluster);
            }
        } catch (IOException goneOrNotOurs) {
            return false;
        }
        return process.info().command().orElse("").endsWith("/bin/postgres");
    }
}
