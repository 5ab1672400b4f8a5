package org.evenkeel.journal.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds a server to its promise: a commit it confirms is on disk. A clinic must not write on a server that may forget
 * what it confirmed.
 */
public final class DurabilityCheck {
    private static final int OLDEST_MAJOR = 15;
    private static final int NEWEST_MAJOR = 18;
    private static final Set<String> OFF = Set.of("off", "false", "no", "0", "f", "n", "of", "fa", "fal", "fals");

    private DurabilityCheck() {}

    /**
     * Looks at the server as both roles see it.
     *
     * @throws ServerUnusableException with every reason not to use this server, or when it cannot be reached
     */
    public static void require(DatabaseAccess access) {
        List<String> objections = new ArrayList<>();
        try {
            try (Connection app = access.connectAsApp()) {
                objections.addAll(objections(app));
            }
            if (!access.owner().equals(access.app())) {
                try (Connection owner = access.connectAsOwner()) {
                    objections(owner).stream()
                            .filter(words -> !objections.contains(words))
                            .forEach(objections::add);
                }
            }
        } catch (SQLException failure) {
            throw new ServerUnusableException("The database cannot be reached: " + failure.getMessage(), failure);
        }
        if (!objections.isEmpty()) {
            throw new ServerUnusableException("This PostgreSQL must not hold charts: " + String.join(" ", objections));
        }
    }

    /** Every reason not to write charts through this connection; empty when there is none. */
    static List<String> objections(Connection connection) throws SQLException {
        List<String> objections = new ArrayList<>();
        int major = Integer.parseInt(value(connection, "show server_version_num")) / 10_000;
        if (major < OLDEST_MAJOR || major > NEWEST_MAJOR) {
            objections.add("its version is " + major + "; " + OLDEST_MAJOR + " to " + NEWEST_MAJOR + " are supported.");
        }
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (OFF.contains(value(connection, "show " + setting))) {
                objections.add(setting + " is off for the role \""
                        + connection.getMetaData().getUserName()
                        + "\", so a power cut could lose what it confirmed; turn it on.");
            }
        }
        if (value(connection, "select pg_is_in_recovery()").equals("t")) {
            objections.add("it is a standby and takes no writes; use the primary.");
        }
        objections.addAll(storedForOtherSessions(connection));
        return objections;
    }

    /** {@code ALTER ROLE ... SET} and {@code ALTER DATABASE ... SET} that apply to this database. */
    private static List<String> storedForOtherSessions(Connection connection) throws SQLException {
        List<String> objections = new ArrayList<>();
        String question = """
                select coalesce(r.rolname, '') as role, setting
                from pg_db_role_setting s
                left join pg_roles r on r.oid = s.setrole
                cross join lateral unnest(s.setconfig) as setting
                where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
                """;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                String setting = rows.getString("setting").toLowerCase(Locale.ROOT);
                String name = "synchronous_commit=";
                if (setting.startsWith(name) && OFF.contains(setting.substring(name.length()))) {
                    String role = rows.getString("role");
                    objections.add("synchronous_commit is stored as off for "
                            + (role.isEmpty() ? "the database" : "the role \"" + role + "\"")
                            + "; remove it with ALTER " + (role.isEmpty() ? "DATABASE" : "ROLE")
                            + " ... RESET synchronous_commit.");
                }
            }
        }
        return objections;
    }

    private static String value(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            if (!row.next()) {
                throw new SQLException("no answer to: " + question);
            }
            return row.getString(1);
        }
    }
}
