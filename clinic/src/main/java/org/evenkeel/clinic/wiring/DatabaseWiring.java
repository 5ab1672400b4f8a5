package org.evenkeel.clinic.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.ClinicSettings;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, as the application's own role, and the clock. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    private static final int CONNECTIONS = 12;

    /** Long enough for a database that is started again; shorter than a tablet waits before it says "not saved". */
    private static final long PATIENCE_MILLIS = 8_000;

    @Bean
    Clock clock(ClinicSettings settings) {
        return settings.clock();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(ClinicSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.databaseUser());
        config.setPassword(settings.databasePassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setPoolName("evenkeel");
        // A constraint's detail quotes the row: it must not reach a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean
    DSLContext database(DataSource dataSource) {
        return DSL.using(dataSource, SQLDialect.POSTGRES);
    }
}
