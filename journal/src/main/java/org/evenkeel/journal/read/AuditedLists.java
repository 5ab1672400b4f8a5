package org.evenkeel.journal.read;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.audit.AuditTrail;
import org.evenkeel.journal.sql.JournalSql;
import org.jooq.DSLContext;

/** Reads lists that name patients, each with its audit row in the same transaction. */
final class AuditedLists {
    private final DSLContext sql;
    private final Clock clock;

    AuditedLists(DataSource dataSource, Clock clock) {
        this.sql = JournalSql.on(dataSource);
        this.clock = clock;
    }

    DSLContext unaudited() {
        return sql;
    }

    <T> T read(Access access, Function<DSLContext, T> question) {
        return sql.transactionResult(t -> {
            T answer = question.apply(t.dsl());
            AuditTrail.listed(t.dsl(), access, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return answer;
        });
    }

    static <R> List<WithPatient<R>> withPatients(DSLContext sql, Collection<R> rows, Function<R, UUID> chart) {
        Map<UUID, PatientRow> patients = new HashMap<>();
        List<UUID> charts = rows.stream().map(chart).distinct().toList();
        if (!charts.isEmpty()) {
            Tables.PATIENT.read(sql, Tables.CHART_ID.in(charts), List.of()).forEach(p -> patients.put(p.chartId(), p));
        }
        List<WithPatient<R>> found = new ArrayList<>();
        for (R row : rows) {
            PatientRow patient = patients.get(chart.apply(row));
            if (patient != null) {
                found.add(new WithPatient<>(patient, row));
            }
        }
        return found;
    }
}
