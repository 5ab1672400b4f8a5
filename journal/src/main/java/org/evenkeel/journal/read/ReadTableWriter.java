package org.evenkeel.journal.read;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.registry.RegistryFacts;
import org.jooq.DSLContext;

/** Keeps the read tables of one chart, in the caller's transaction. */
public final class ReadTableWriter {
    private ReadTableWriter() {}

    /** Takes the tables from one state of the chart to the next, touching only rows that differ. */
    public static void advance(DSLContext transaction, ChartId chart, ReadRows before, ReadRows after) {
        var id = chart.value();
        Tables.PATIENT.write(transaction, id, before.patients(), after.patients());
        Tables.PATIENT_IDENTIFIER.write(transaction, id, before.identifiers(), after.identifiers());
        Tables.PLANNED_SESSION.write(transaction, id, before.sessions(), after.sessions());
        Tables.QUESTIONNAIRE.write(transaction, id, before.questionnaires(), after.questionnaires());
        Tables.OPEN_ALERT.write(transaction, id, before.alerts(), after.alerts());
        Tables.SESSION_ALARM.write(transaction, id, before.alarms(), after.alarms());
        FollowedPatients.TABLE.write(transaction, id, before.followed(), after.followed());
        RegistryFacts was = before.registry();
        RegistryFacts is = after.registry();
        RegistryTables.COURSE.write(transaction, id, was.courses(), is.courses());
        RegistryTables.SESSION.write(transaction, id, was.sessions(), is.sessions());
        RegistryTables.SCORE.write(transaction, id, was.scores(), is.scores());
    }

    /** Throws away whatever the tables hold of the chart and writes the rows anew. */
    public static void replace(DSLContext transaction, ChartId chart, ReadRows rows) {
        var id = chart.value();
        Tables.PATIENT.replace(transaction, id, rows.patients());
        Tables.PATIENT_IDENTIFIER.replace(transaction, id, rows.identifiers());
        Tables.PLANNED_SESSION.replace(transaction, id, rows.sessions());
        Tables.QUESTIONNAIRE.replace(transaction, id, rows.questionnaires());
        Tables.OPEN_ALERT.replace(transaction, id, rows.alerts());
        Tables.SESSION_ALARM.replace(transaction, id, rows.alarms());
        FollowedPatients.TABLE.replace(transaction, id, rows.followed());
        RegistryTables.COURSE.replace(transaction, id, rows.registry().courses());
        RegistryTables.SESSION.replace(transaction, id, rows.registry().sessions());
        RegistryTables.SCORE.replace(transaction, id, rows.registry().scores());
    }

    /** What the tables hold of the chart. */
    public static ReadRows stored(DSLContext transaction, ChartId chart) {
        var id = chart.value();
        return new ReadRows(
                Tables.PATIENT.ofChart(transaction, id),
                Tables.PATIENT_IDENTIFIER.ofChart(transaction, id),
                Tables.PLANNED_SESSION.ofChart(transaction, id),
                Tables.QUESTIONNAIRE.ofChart(transaction, id),
                Tables.OPEN_ALERT.ofChart(transaction, id),
                Tables.SESSION_ALARM.ofChart(transaction, id),
                FollowedPatients.TABLE.ofChart(transaction, id),
                new RegistryFacts(
                        RegistryTables.COURSE.ofChart(transaction, id),
                        RegistryTables.SESSION.ofChart(transaction, id),
                        RegistryTables.SCORE.ofChart(transaction, id)));
    }

    /** A query of the ids of all charts that the read tables speak of, in a column {@code id}. */
    public static String chartsInTables() {
        return Stream.concat(Tables.ALL.stream(), RegistryTables.ALL.stream())
                .map(table -> "select chart_id as id from " + table.name())
                .collect(Collectors.joining(" union "));
    }
}
