package org.evenkeel.journal.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.journal.sql.JournalSql;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Alarms of all sessions, and the sessions that are watched. Names nobody. */
public final class SessionAlarms {
    private static final String WATCHED = """
            select distinct p.chart_id, p.sequence from patient p
            join planned_session s on s.chart_id = p.chart_id
            where s.in_clinic or exists (
                select 1 from session_alarm a where a.chart_id = p.chart_id and a.phase in ('ACTIVE', 'ACKNOWLEDGED'))
            """;

    private final DSLContext sql;

    /** On a migrated database. */
    public SessionAlarms(DataSource dataSource) {
        this.sql = JournalSql.on(dataSource);
    }

    /** Every alarm that is still to be shown, those waiting longest first. */
    public List<SessionAlarmRow> open() {
        return Tables.SESSION_ALARM.read(sql, DSL.noCondition(), List.of(Tables.SINCE, Tables.ALARM));
    }

    /** Charts with somebody in the clinic or an alarm that holds, each with the sequence of its last entry. */
    public Map<ChartId, Long> watched() {
        Map<ChartId, Long> charts = new LinkedHashMap<>();
        sql.fetch(WATCHED).forEach(r -> charts.put(new ChartId(r.get(Tables.CHART_ID)), r.get(Tables.SEQUENCE)));
        return charts;
    }
}
