package org.evenkeel.journal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void an_address_as_postgresql_writes_it() {
        DatabaseAccess access = DatabaseAddress.parse("postgresql://clinic:p%40ss@db.local:5433/charts", Map.of());
        assertThat(access.jdbcUrl()).isEqualTo("jdbc:postgresql://db.local:5433/charts?logServerErrorDetail=false");
        assertThat(access.owner()).isEqualTo(new Credentials("clinic", "p@ss"));
        assertThat(access.app()).isEqualTo(access.owner());
    }

    @Test
    void an_address_as_jdbc_writes_it_keeps_its_other_parameters() {
        DatabaseAccess access =
                DatabaseAddress.parse("jdbc:postgresql://db/charts?user=a&password=b&sslmode=verify-full", Map.of());
        assertThat(access.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/charts?logServerErrorDetail=false&sslmode=verify-full");
        assertThat(access.owner()).isEqualTo(new Credentials("a", "b"));
    }

    @Test
    void logins_come_from_the_environment() {
        DatabaseAccess access = DatabaseAddress.parse(
                "postgresql://db/charts",
                Map.of(
                        DatabaseAddress.USER, "owner",
                        DatabaseAddress.PASSWORD, "one",
                        DatabaseAddress.APP_USER, "app",
                        DatabaseAddress.APP_PASSWORD, "two"));
        assertThat(access.owner()).isEqualTo(new Credentials("owner", "one"));
        assertThat(access.app()).isEqualTo(new Credentials("app", "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u@h/d", "postgresql://u@h", "postgresql:///d", "nonsense", "jdbc:h2:mem", "a b"})
    void what_is_no_postgresql_address_is_refused(String address) {
        assertThatThrownBy(() -> DatabaseAddress.parse(address, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://");
    }

    @Test
    void passwords_are_not_printed() {
        assertThat(DatabaseAddress.parse("postgresql://u:hidden@h/d", Map.of()).toString())
                .doesNotContain("hidden");
    }
}
