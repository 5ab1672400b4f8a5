package org.evenkeel.journal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void each_fresh_database_starts_from_the_same_migrated_state() throws SQLException {
        DatabaseAccess first = TestPostgres.freshDatabase("one table", TestPostgresTest::migrate);
        DatabaseAccess second = TestPostgres.freshDatabase("one table", TestPostgresTest::migrate);

        execute(first, "insert into note values ('only here')");

        assertThat(count(first)).isEqualTo(1);
        assertThat(count(second)).isZero();
    }

    @Test
    void the_application_role_can_do_only_what_it_was_granted() throws SQLException {
        DatabaseAccess access = TestPostgres.freshDatabase("one table", TestPostgresTest::migrate);
        try (Connection app = access.connectAsApp();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from note")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void migrate(DatabaseAccess access) {
        try {
            execute(access, "create table note (words text)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection owner = access.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DatabaseAccess access) throws SQLException {
        try (Connection owner = access.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
