package org.evenkeel.journal.sql;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Makes SQL contexts with the house's settings. */
public final class JournalSql {
    private JournalSql() {}

    /** A context on these connections. Statements are never logged, for their values are patients' data. */
    public static DSLContext on(DataSource dataSource) {
        return DSL.using(dataSource, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }
}
