package org.evenkeel.journal.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityCheckTest {
    @TempDir
    private static Path data;

    @Test
    void our_own_server_passes() {
        assertThatCode(() -> DurabilityCheck.require(TestPostgres.freshDatabase()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void a_server_with_a_setting_off_is_refused_by_name(String setting) {
        try (RunningPostgres server = EmbeddedPostgres.start(data, TestPostgres.programs(), Map.of(setting, "off"))) {
            assertThatThrownBy(() -> DurabilityCheck.require(server.access()))
                    .isInstanceOf(ServerUnusableException.class)
                    .hasMessageContaining(setting + " is off");
        }
    }

    @Test
    void a_role_for_which_commits_are_not_awaited_is_refused() throws SQLException {
        DatabaseAccess access = TestPostgres.freshDatabase();
        asAdmin("alter role evenkeel_app in database " + name(access) + " set synchronous_commit = off");
        assertThatThrownBy(() -> DurabilityCheck.require(access))
                .hasMessageContaining("synchronous_commit is off for the role \"evenkeel_app\"")
                .hasMessageContaining("stored as off for the role \"evenkeel_app\"");
    }

    @Test
    void a_database_for_which_commits_are_not_awaited_is_refused() throws SQLException {
        DatabaseAccess access = TestPostgres.freshDatabase();
        asAdmin("alter database " + name(access) + " set synchronous_commit = off");
        assertThatThrownBy(() -> DurabilityCheck.require(access))
                .hasMessageContaining("stored as off for the database");
    }

    @Test
    void a_session_asked_not_to_wait_is_refused() {
        DatabaseAccess access = TestPostgres.freshDatabase();
        DatabaseAccess hasty = new DatabaseAccess(
                access.jdbcUrl() + "&options=-c%20synchronous_commit=off", access.owner(), access.app());
        assertThatThrownBy(() -> DurabilityCheck.require(hasty)).hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void a_server_that_is_not_there_is_named_as_the_reason() {
        Credentials nobody = new Credentials("nobody", "none");
        DatabaseAccess access = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/none", nobody, nobody);
        assertThatThrownBy(() -> DurabilityCheck.require(access))
                .isInstanceOf(ServerUnusableException.class)
                .hasMessageContaining("cannot be reached");
    }

    private static void asAdmin(String sql) throws SQLException {
        try (Connection admin = TestPostgres.server().connectAsAdmin("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(DatabaseAccess access) {
        String url = access.jdbcUrl();
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }
}
