package org.evenkeel.journal.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the journal's database is and the two roles that may enter it.
 *
 * @param jdbcUrl PostgreSQL JDBC address without credentials
 * @param owner owns the schema and runs migrations, nothing else
 * @param app what the running clinic uses: least privilege, granted by the migrations; on an existing server where only
 *     one login was given it is the same as {@code owner}
 */
public record DatabaseAccess(String jdbcUrl, Credentials owner, Credentials app) {

    /**
     * Opens one connection as the owner.
     *
     * @throws SQLException if the server refuses or cannot be reached
     */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, owner.user(), owner.password());
    }

    /**
     * Opens one connection as the application.
     *
     * @throws SQLException if the server refuses or cannot be reached
     */
    public Connection connectAsApp() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, app.user(), app.password());
    }
}
