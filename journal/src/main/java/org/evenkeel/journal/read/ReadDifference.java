package org.evenkeel.journal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the read tables differ from what they must hold, in words without patient data: table, key, column. */
public final class ReadDifference {
    private ReadDifference() {}

    /** One sentence for each row that is missing, too many or different. */
    public static List<String> between(ReadRows expected, ReadRows stored) {
        List<String> found = new ArrayList<>();
        compare(Tables.PATIENT, expected.patients(), stored.patients(), found);
        compare(Tables.PATIENT_IDENTIFIER, expected.identifiers(), stored.identifiers(), found);
        compare(Tables.PLANNED_SESSION, expected.sessions(), stored.sessions(), found);
        compare(Tables.QUESTIONNAIRE, expected.questionnaires(), stored.questionnaires(), found);
        compare(Tables.OPEN_ALERT, expected.alerts(), stored.alerts(), found);
        compare(Tables.SESSION_ALARM, expected.alarms(), stored.alarms(), found);
        compare(FollowedPatients.TABLE, expected.followed(), stored.followed(), found);
        compare(
                RegistryTables.COURSE,
                expected.registry().courses(),
                stored.registry().courses(),
                found);
        compare(
                RegistryTables.SESSION,
                expected.registry().sessions(),
                stored.registry().sessions(),
                found);
        compare(
                RegistryTables.SCORE,
                expected.registry().scores(),
                stored.registry().scores(),
                found);
        return found;
    }

    private static <R> void compare(ReadTable<R> table, List<R> expected, List<R> stored, List<String> found) {
        Map<Object, R> left = new HashMap<>();
        stored.forEach(row -> left.put(table.identityOf(row), row));
        for (R row : expected) {
            R there = left.remove(table.identityOf(row));
            if (there == null) {
                found.add("table " + table.name() + " lacks a row" + key(table, row));
            } else if (!there.equals(row)) {
                found.add("table " + table.name() + " differs in " + columns(table, row, there) + key(table, row));
            }
        }
        left.values().forEach(row -> found.add("table " + table.name() + " has a row too many" + key(table, row)));
    }

    private static <R> String columns(ReadTable<R> table, R expected, R there) {
        List<String> names = table.columns().stream()
                .filter(c ->
                        !Objects.equals(c.value().apply(expected), c.value().apply(there)))
                .map(c -> c.field().getName())
                .toList();
        return String.join(", ", names);
    }

    /** The key, unless it is made of an identifier of the patient. */
    private static <R> String key(ReadTable<R> table, R row) {
        Object identity = table.identityOf(row);
        return identity instanceof java.util.UUID ? " (" + identity + ")" : "";
    }
}
