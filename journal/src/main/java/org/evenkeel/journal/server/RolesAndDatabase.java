package org.evenkeel.journal.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the two roles and the database of an embedded server, if they are not there. */
final class RolesAndDatabase {
    private RolesAndDatabase() {}

    static void ensure(Connection admin, ServerPasswords passwords, String database) throws SQLException {
        ensureRole(admin, passwords.owner());
        ensureRole(admin, passwords.app());
        if (!exists(admin, "select 1 from pg_database where datname = ?", database)) {
            createDatabase(admin, database, passwords, "template0");
        }
    }

    /** Makes a database that only the owner and the application may enter, as a copy of {@code template}. */
    static void createDatabase(Connection admin, String database, ServerPasswords passwords, String template)
            throws SQLException {
        execute(
                admin,
                "create database " + name(admin, database) + " owner "
                        + name(admin, passwords.owner().user()) + " template " + name(admin, template));
        execute(admin, "revoke all on database " + name(admin, database) + " from public");
        execute(
                admin,
                "grant connect on database " + name(admin, database) + " to "
                        + name(admin, passwords.app().user()));
    }

    private static void ensureRole(Connection admin, Credentials role) throws SQLException {
        if (!exists(admin, "select 1 from pg_roles where rolname = ?", role.user())) {
            execute(
                    admin,
                    "create role " + name(admin, role.user()) + " login nosuperuser nocreatedb nocreaterole password "
                            + literal(admin, role.password()));
        }
    }

    private static boolean exists(Connection connection, String question, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, value);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(Connection connection, String identifier) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(identifier, true);
        }
    }

    private static String literal(Connection connection, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteLiteral(value);
        }
    }
}
