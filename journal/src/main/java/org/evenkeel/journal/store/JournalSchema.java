package org.evenkeel.journal.store;

import javax.sql.DataSource;
import org.evenkeel.journal.server.DatabaseAccess;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The tables, and how they come to be. */
public final class JournalSchema {
    private JournalSchema() {}

    /**
     * Brings the database to the present schema with the owner's credentials, running every migration on the class path
     * under {@code db/migration} that has not run yet. Several nodes may call it at once.
     */
    public static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(
                        access.jdbcUrl(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** How this house speaks SQL: statements are never logged, for their values are patients' data. */
    static DSLContext sql(DataSource dataSource) {
        return DSL.using(dataSource, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }
}
