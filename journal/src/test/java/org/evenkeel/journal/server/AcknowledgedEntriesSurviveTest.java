package org.evenkeel.journal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.store.JournalMaintenance;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.journal.store.PostgresJournal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@ControlsHazard("H-01")
class AcknowledgedEntriesSurviveTest {
    private static final int ENOUGH = 150;

    @TempDir
    Path data;

    @Test
    void what_was_acknowledged_is_there_after_application_and_server_were_killed() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (RunningPostgres running = EmbeddedPostgres.start(data, TestPostgres.programs(), Map.of())) {
            JournalSchema.migrate(running.access());
            acknowledged.addAll(appendUntilKilled(running));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

        try (RunningPostgres again = EmbeddedPostgres.start(data, TestPostgres.programs(), Map.of())) {
            PGSimpleDataSource source = source(again.access());
            assertThat(recorded(source, acknowledged)).containsAll(acknowledged);
            assertThat(new JournalMaintenance(source).verify(p -> {}).words()).startsWith("All is well");
        }
    }

    private static List<String> appendUntilKilled(RunningPostgres running) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            introduce(child, running.access());
            List<String> acknowledged = new ArrayList<>();
            String line = lines.readLine();
            while (line != null) {
                acknowledged.add(line);
                if (acknowledged.size() == ENOUGH) {
                    kill(running.pid());
                    child.toHandle().destroyForcibly(); // by its handle: the pipe stays readable to its end
                }
                line = lines.readLine();
            }
            return acknowledged.stream().filter(l -> l.length() == 73).toList();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static void introduce(Process child, DatabaseAccess access) throws IOException {
        try (Writer to = child.outputWriter(StandardCharsets.UTF_8)) {
            to.write(access.jdbcUrl() + "\n" + access.app().user() + "\n"
                    + access.app().password() + "\n");
        }
    }

    /** The server and every process of it at once. */
    private static void kill(long pid) {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        all.addAll(server.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static Set<String> recorded(PGSimpleDataSource source, List<String> acknowledged) {
        PostgresJournal journal = new PostgresJournal(source, Clock.systemUTC());
        Set<String> recorded = new HashSet<>();
        acknowledged.stream()
                .map(l -> ChartId.parse(l.substring(0, 36)))
                .distinct()
                .flatMap(c -> journal.read(c, new Access("system", "kill-test")).stream())
                .flatMap(c -> c.entries().stream())
                .forEach(e -> recorded.add(e.chart() + " " + e.id()));
        return recorded;
    }

    private static PGSimpleDataSource source(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.jdbcUrl());
        source.setUser(access.app().user());
        source.setPassword(access.app().password());
        return source;
    }
}
