package org.evenkeel.clinic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.ServerUnusableException;
import org.evenkeel.journal.store.JournalMaintenance.Progress;
import org.evenkeel.journal.store.VerificationReport;
import org.evenkeel.journal.store.VerificationReport.Broken;
import org.evenkeel.journal.store.VerificationReport.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Recorded clinic = new Recorded();

    @Test
    void help_lists_the_commands_and_opens_nothing() {
        assertThat(run("help")).isZero();
        assertThat(out.toString())
                .contains("run", "verify", "rebuild", "test", "version", "help")
                .doesNotContain("rehearse");
        assertThat(clinic.opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "run,--port",
        "run,--demo",
        "run,--database",
        "run,--data",
        "run,--bind",
        "verify,--data",
        "rebuild,--data"
    })
    void help_of_a_command_tells_its_options(String command, String option) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains(option);
    }

    @Test
    void validate_writes_the_page_and_its_pictures_and_says_how_near_the_models_are() {
        assertThat(run("validate", "--into", data.toString())).isZero();
        assertThat(out.toString()).contains("published observations compared", "within 1.5-fold", "pharmacology.md");
        assertThat(data.resolve("pharmacology.md")).content().contains("## Misses");
        assertThat(data.resolve("pharmacology-intravenous.svg")).content().startsWith("<svg");
        assertThat(clinic.opened).isEmpty();
    }

    @Test
    void the_version_is_one_line() {
        assertThat(run("--version")).isZero();
        assertThat(run("version")).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("Evenkeel "));
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 80, there is no option --prot",
        "run --secret=x, there is no option --secret",
        "--port eighty, --port",
        "--port 70000, --port: 70000 is not between 0 and 65535",
        "--port -1, --port: -1 is not between 0 and 65535",
        "--port, --port",
        "--bind [zz], --bind: no address",
        "--zone Atlantis, --zone: no time zone",
        "--database mysql://u@h/d, --database: the address must look like postgresql://",
        "--database postgresql://h/d, --database: no user",
        "bake, there is no command \"bake\"",
        "run now, \"now\" is one word too many",
        "verify --port 80, there is no option --port",
        "verify --data /nowhere/at/all, --data: there is no clinic in /nowhere/at/all",
    })
    void what_is_not_understood_gets_one_line_and_exit_code_2(String typed, String words) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("evenkeel: ").contains(words).contains("./evenkeel help");
        assertThat(clinic.opened).isEmpty();
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThat(run("--data", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not a folder");
    }

    @Test
    void a_taken_port_is_told_before_anything_is_opened() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--data", data.toString(), "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(1);
        }
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("cannot be used").contains("--port");
        assertThat(clinic.opened).isEmpty();
    }

    @Test
    void a_database_that_must_not_be_used_ends_the_start_with_its_reason() {
        assertThat(run("run", "--port", "0", "--data", data.toString(), "--demo"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("evenkeel: fsync is off");
        assertThat(clinic.opened).containsExactly("clinic at " + data + " demo");
    }

    @Test
    void verify_names_what_is_broken_and_ends_with_1() throws Exception {
        Files.createDirectory(data.resolve("postgres"));
        ChartId chart = new ChartId(new UUID(1, 7));
        clinic.broken = List.of(new Broken(chart, 0, null, Part.READ_TABLE, "its name is not what the entries say"));
        assertThat(run("verify", "--data", data.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("chart " + chart + ": its name is not what the entries say");
        assertThat(clinic.opened).containsExactly("journal at " + data, "closed");
    }

    @Test
    void verify_of_a_sound_journal_says_so() throws Exception {
        Files.createDirectory(data.resolve("postgres"));
        assertThat(run("verify", "--data", data.toString())).isZero();
        assertThat(out.toString()).contains("2 charts with 40 entries");
    }

    @Test
    void rebuild_says_what_it_made() throws Exception {
        Files.createDirectory(data.resolve("postgres"));
        assertThat(run("rebuild", "--data", data.toString())).isZero();
        assertThat(out.toString()).contains("made again from 2 charts with 40 entries");
        assertThat(clinic.opened).endsWith("closed");
    }

    @Test
    void recheck_names_the_charts_whose_findings_a_changed_rule_changes() throws IOException {
        Path folder = Files.createDirectories(data.resolve("own/rules")).getParent();
        Files.writeString(folder.resolve("rules/own.yaml"), """
                changed: {by: "Dr Ruth Amsel", on: 2027-03-02, why: "Decided by the medical director"}
                rules:
                  - id: OWN-1
                    version: "1"
                    stages: [candidacy]
                    severity: warn
                    title: Older than seventy
                    words: Our own words.
                    when: {age: {from: "70 a"}}
                    source: Medical director, 2026
                    status: site policy
                """);
        Files.createDirectories(data.resolve("postgres"));

        assertThat(run("recheck", "--data", data.toString(), "--knowledge", folder.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("1 rules differ", "OWN-1: not asked -> unknown (warn)", "1 of 1 charts change.");

        assertThat(run("rules", "--id", "OWN-1", "--knowledge", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("Older than seventy", "added by Dr Ruth Amsel, 2 March 2027");

        assertThat(run("recheck", "--data", data.toString())).isZero();
        assertThat(out.toString()).contains("0 rules differ", "0 of 1 charts change.");
    }

    @Test
    void a_folder_of_knowledge_that_cannot_be_read_is_told_with_every_problem() throws IOException {
        Path folder = Files.createDirectories(data.resolve("own/rules")).getParent();
        Files.writeString(folder.resolve("rules/own.yaml"), "rules:\n  - id: OWN-1\n    severity: loud\n");

        assertThat(run("recheck", "--data", data.toString(), "--knowledge", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("own.yaml:2", "own.yaml:3", "loud").doesNotContain("Exception");
        assertThat(run("recheck", "--knowledge", data.resolve("nowhere").toString()))
                .isEqualTo(2);
    }

    private int run(String... typed) {
        String[] words = Arrays.stream(typed).filter(word -> !word.isEmpty()).toArray(String[]::new);
        return Evenkeel.run(
                words, new Surroundings(Map.of(), clinic), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    /** Notes what was opened; a whole clinic is refused with a reason. */
    private static final class Recorded implements ClinicOpener {
        private final List<String> opened = new ArrayList<>();
        private List<Broken> broken = List.of();

        @Override
        public OpenClinic open(RunSettings settings, Consumer<String> progress) {
            opened.add("clinic at " + settings.dataFolder() + (settings.demo() ? " demo" : ""));
            throw new ServerUnusableException("fsync is off");
        }

        @Override
        public OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> database) {
            opened.add("journal at " + dataFolder);
            return new OpenJournal() {
                @Override
                public VerificationReport verify(Consumer<Progress> progress) {
                    return new VerificationReport(2, 40, broken, broken.size());
                }

                @Override
                public VerificationReport rebuild(Consumer<Progress> progress) {
                    return new VerificationReport(2, 40, broken, broken.size());
                }

                @Override
                public List<ChartId> eachChart(
                        Access access, Instant at, Consumer<Chart> action, Consumer<Progress> progress) {
                    action.accept(Chart.empty(new ChartId(new UUID(0, 7))));
                    return List.of();
                }

                @Override
                public void close() {
                    opened.add("closed");
                }
            };
        }
    }
}
