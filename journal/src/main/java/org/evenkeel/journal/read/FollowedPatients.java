package org.evenkeel.journal.read;

import java.util.List;
import org.evenkeel.journal.read.ReadTable.Column;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table of patients who are followed between visits. */
final class FollowedPatients {
    private static final Field<Integer> RATINGS = DSL.field(DSL.name("ratings"), SQLDataType.INTEGER);
    private static final Field<String> CHANNEL = DSL.field(DSL.name("channel"), SQLDataType.CLOB);
    private static final Field<String> ZONE = DSL.field(DSL.name("zone"), SQLDataType.CLOB);

    static final ReadTable<FollowedPatientRow> TABLE = new ReadTable<>(
            "followed_patient",
            List.of(
                    new Column<>(ReadTable.CHART_ID, FollowedPatientRow::chartId),
                    new Column<>(RATINGS, FollowedPatientRow::ratings),
                    new Column<>(CHANNEL, FollowedPatientRow::channel),
                    new Column<>(ZONE, FollowedPatientRow::zone)),
            List.of(ReadTable.CHART_ID),
            FollowedPatientRow::chartId,
            r -> new FollowedPatientRow(r.get(ReadTable.CHART_ID), r.get(RATINGS), r.get(CHANNEL), r.get(ZONE)));

    private FollowedPatients() {}
}
