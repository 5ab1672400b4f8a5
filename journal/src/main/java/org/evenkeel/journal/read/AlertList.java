package org.evenkeel.journal.read;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.evenkeel.journal.Access;
import org.jooq.impl.DSL;

/** What somebody must act on, of all patients. */
public final class AlertList {
    private static final Comparator<WithPatient<OpenAlertRow>> MOST_URGENT_FIRST = Comparator.comparing(
                    (WithPatient<OpenAlertRow> a) -> a.row().urgency())
            .thenComparing(a -> a.row().raisedAt())
            .thenComparing(a -> a.row().alertId());

    private final AuditedLists lists;

    /** A list on a migrated database. */
    public AlertList(DataSource dataSource, Clock clock) {
        this.lists = new AuditedLists(dataSource, clock);
    }

    /** Open alerts, the most urgent first and of those the oldest. Leaves an audit row. */
    public List<WithPatient<OpenAlertRow>> open(Access access) {
        return lists
                .read(
                        access,
                        sql -> AuditedLists.withPatients(
                                sql, Tables.OPEN_ALERT.read(sql, DSL.noCondition(), List.of()), OpenAlertRow::chartId))
                .stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** How many alerts are open. Names nobody. */
    public int count() {
        return lists.unaudited().fetchCount(Tables.OPEN_ALERT.table());
    }
}
