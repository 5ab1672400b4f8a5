package org.evenkeel.clinic.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that can't be reached or has no room from a fault of ours. */
final class DatabaseAway {
    /** Classes of SQL states: no connection, no resources (a full disk), stopped by the operator, the system failed it. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private DatabaseAway() {}

    static boolean isBehind(Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(fault, Objects::nonNull, t -> t == null ? null : t.getCause())
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(DatabaseAway::isAway);
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2)));
    }
}
