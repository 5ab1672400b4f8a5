package org.evenkeel.journal.store;

import org.evenkeel.journal.server.DatabaseAccess;
import org.flywaydb.core.Flyway;

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
}
