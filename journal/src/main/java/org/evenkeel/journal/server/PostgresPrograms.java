package org.evenkeel.journal.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root, so root runs them inside a user namespace of its own
 * ({@code unshare -U}), where it owns the same files and has no other power.
 */
final class PostgresPrograms {
    private static final long LIMIT_SECONDS = 120;

    private final PostgresBinaries binaries;
    private final List<String> prefix;

    private PostgresPrograms(PostgresBinaries binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    /** What a program answered. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static PostgresPrograms of(PostgresBinaries binaries) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new PostgresPrograms(binaries, List.of());
        }
        List<String> prefix = List.of("unshare", "-U", "--");
        List<String> probe = new ArrayList<>(prefix);
        probe.add("true");
        if (!succeeds(probe)) {
            throw new ServerUnusableException(
                    "PostgreSQL does not run as root, and this system lets root make no user namespace (unshare -U)."
                            + " Start Evenkeel as an ordinary user, or use an existing server with --database URL.");
        }
        return new PostgresPrograms(binaries, prefix);
    }

    private static boolean succeeds(List<String> command) {
        try {
            return execute(command).succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return execute(command);
    }

    /** Output goes through a file: the started server keeps its copy open, and a pipe would never end. */
    private static Outcome execute(List<String> command) throws IOException {
        Path output = Files.createTempFile("evenkeel-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PG"));
            environment.put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new ServerUnusableException(
                        command.get(command.size() - 1) + " did not answer in " + LIMIT_SECONDS + " seconds.");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerUnusableException("Interrupted while PostgreSQL was answering.", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
