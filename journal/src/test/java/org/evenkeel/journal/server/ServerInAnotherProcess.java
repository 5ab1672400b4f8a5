package org.evenkeel.journal.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A process of its own that starts the embedded server of a folder, says so, and waits to be killed. */
final class ServerInAnotherProcess {
    private final Process process;
    private final BufferedReader output;

    private ServerInAnotherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
        try (RunningPostgres server =
                EmbeddedPostgres.start(Path.of(arguments[0]), TestPostgres.programs(), Map.of())) {
            System.out.println("pid " + server.pid() + " port " + server.port());
            int ended = System.in.read();
            System.out.println("input ended " + ended);
        } catch (ServerUnusableException refused) {
            System.out.println(refused.getMessage());
        }
    }

    static ServerInAnotherProcess start(Path dataFolder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ServerInAnotherProcess(new ProcessBuilder(
                        java, "-cp", classPath, ServerInAnotherProcess.class.getName(), dataFolder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next line the process says. */
    String says() throws IOException {
        return output.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
