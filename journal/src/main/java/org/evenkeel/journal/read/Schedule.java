package org.evenkeel.journal.read;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.journal.Access;
import org.jooq.Condition;

/** Sessions of all patients. Answers that name patients leave an audit row. */
public final class Schedule {
    private final AuditedLists lists;

    /** A schedule on a migrated database. */
    public Schedule(DataSource dataSource, Clock clock) {
        this.lists = new AuditedLists(dataSource, clock);
    }

    /** Sessions planned to start from an instant until before another, by start; cancelled ones too. */
    public List<WithPatient<PlannedSessionRow>> between(Instant from, Instant until, Access access) {
        return sessions(Tables.STARTS_AT.ge(from).and(Tables.STARTS_AT.lt(until)), access);
    }

    /** Sessions whose patient is in the clinic now, whenever they were planned. */
    public List<WithPatient<PlannedSessionRow>> inClinic(Access access) {
        return sessions(Tables.IN_CLINIC.isTrue(), access);
    }

    /** Both at once, by start: sessions planned for the time between, and those whose patient is in the clinic now. */
    public List<WithPatient<PlannedSessionRow>> onTheDay(Instant from, Instant until, Access access) {
        return sessions(
                Tables.STARTS_AT.ge(from).and(Tables.STARTS_AT.lt(until)).or(Tables.IN_CLINIC.isTrue()), access);
    }

    /**
     * The chart of a session; it names nobody, so it leaves no audit row.
     *
     * @return empty when no chart speaks of such a session
     */
    public Optional<ChartId> chartOf(ItemId session) {
        return Tables.PLANNED_SESSION.read(lists.unaudited(), Tables.SESSION_ID.eq(session.value()), List.of()).stream()
                .map(PlannedSessionRow::chart)
                .findFirst();
    }

    /**
     * Sessions planned to start from an instant until before another, and those whose patient is in the clinic: to find free
     * chairs. Names nobody, so it leaves no audit row.
     */
    public List<PlannedSessionRow> planned(Instant from, Instant until) {
        return Tables.PLANNED_SESSION.read(
                lists.unaudited(),
                Tables.STARTS_AT.ge(from).and(Tables.STARTS_AT.lt(until)).or(Tables.IN_CLINIC.isTrue()),
                List.of(Tables.STARTS_AT, Tables.SESSION_ID));
    }

    private List<WithPatient<PlannedSessionRow>> sessions(Condition where, Access access) {
        return lists.read(
                access,
                sql -> AuditedLists.withPatients(
                        sql,
                        Tables.PLANNED_SESSION.read(sql, where, List.of(Tables.STARTS_AT, Tables.SESSION_ID)),
                        PlannedSessionRow::chartId));
    }
}
