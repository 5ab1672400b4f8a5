package org.evenkeel.journal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /** A data folder as the first start leaves it, made once: each test works on a copy. */
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeAll
    static void startForTheFirstTime() {
        EmbeddedPostgres.start(made, TestPostgres.programs(), Map.of()).close();
    }

    @BeforeEach
    void copyTheDataFolder() throws Exception {
        data = folder.resolve("data");
        Process copy = new ProcessBuilder("cp", "-Rp", made.toString(), data.toString()).start();
        assertThat(copy.waitFor()).isZero();
    }

    @Test
    void a_stopped_server_starts_again_with_what_it_held() throws Exception {
        try (RunningPostgres server = start()) {
            execute(server, "create table note (words text); insert into note values ('kept')");
        }
        try (RunningPostgres server = start()) {
            assertThat(value(server, "select words from note")).isEqualTo("kept");
        }
    }

    @Test
    void it_listens_on_the_loopback_only_asks_for_passwords_and_checks_its_pages() throws Exception {
        try (RunningPostgres server = start()) {
            assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(server, "show data_checksums")).isEqualTo("on");
            assertThat(value(
                            server,
                            "select datlocprovider::text || datcollate from pg_database where datname = 'evenkeel'"))
                    .isEqualTo("bC");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "evenkeel_admin", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/passwords"))))
                .isEqualTo("rw-------");
        assertThat(Files.exists(data.resolve("postgres/initial-password"))).isFalse();
    }

    @Test
    void it_starts_again_right_after_the_server_was_killed() throws Exception {
        RunningPostgres server = start();
        execute(server, "create table note (words text)");
        execute(server, "insert into note values ('confirmed')");
        kill(server.pid());
        server.close();
        try (RunningPostgres again = start()) {
            assertThat(value(again, "select words from note")).isEqualTo("confirmed");
        }
    }

    @Test
    void a_server_left_by_a_killed_process_is_stopped_and_its_data_opened() throws Exception {
        ServerInAnotherProcess other = ServerInAnotherProcess.start(data);
        long left = serverPid(other.says());
        other.kill();
        assertThat(ProcessHandle.of(left)).as("the orphan lives on").isPresent();
        try (RunningPostgres server = start()) {
            assertThat(server.pid()).isNotEqualTo(left);
            assertThat(ProcessHandle.of(left)
                            .filter(process -> PostmasterFile.isServerOf(process, data.resolve("postgres/cluster-18"))))
                    .isEmpty();
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void it_starts_again_right_after_both_processes_were_killed() throws Exception {
        ServerInAnotherProcess other = ServerInAnotherProcess.start(data);
        long left = serverPid(other.says());
        other.kill();
        kill(left);
        try (RunningPostgres server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_process_is_kept_off_and_told_who_holds_the_folder() throws Exception {
        RunningPostgres server = start();
        try (server) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(ServerUnusableException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            ServerInAnotherProcess other = ServerInAnotherProcess.start(data);
            assertThat(other.says())
                    .contains("in use by process " + ProcessHandle.current().pid())
                    .contains("--data");
            other.kill();
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_something_else_does_not_stand_in_the_way() throws Exception {
        Files.write(
                data.resolve("postgres/cluster-18/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data.toString(),
                        "1",
                        "5432",
                        "",
                        "127.0.0.1",
                        ""));
        try (RunningPostgres server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_half_made_cluster_is_made_again() throws Exception {
        PrivateFiles.deleteTree(data.resolve("postgres/cluster-18"));
        Path draft = Files.createDirectories(data.resolve("postgres/cluster-18.draft"));
        Files.writeString(draft.resolve("PG_VERSION"), "18\n");
        try (RunningPostgres server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void damaged_programs_are_unpacked_again() throws Exception {
        Path cache = data.resolve("programs");
        PostgresBinaries whole = PostgresBinaries.in(cache);
        long size = Files.size(whole.program("postgres"));
        Files.writeString(whole.program("postgres"), "cut off");
        assertThat(Files.size(PostgresBinaries.in(cache).program("postgres"))).isEqualTo(size);
    }

    private RunningPostgres start() {
        return EmbeddedPostgres.start(data, TestPostgres.programs(), Map.of());
    }

    private static long serverPid(String line) {
        return Long.parseLong(line.split(" ")[1]);
    }

    private static void kill(long pid) throws IOException {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void execute(RunningPostgres server, String sql) throws SQLException {
        try (Connection owner = server.access().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(RunningPostgres server, String question) throws SQLException {
        try (Connection owner = server.access().connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
