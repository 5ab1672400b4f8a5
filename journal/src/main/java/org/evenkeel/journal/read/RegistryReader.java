package org.evenkeel.journal.read;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.evenkeel.care.registry.CourseFacts;
import org.evenkeel.care.registry.RegistryFacts;
import org.evenkeel.care.registry.ScoreFacts;
import org.evenkeel.care.registry.SessionFacts;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.audit.AuditTrail;
import org.evenkeel.journal.sql.JournalSql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the registry counts, of many charts at once. It names nobody. */
public final class RegistryReader {
    private static final int CHARTS_AT_ONCE = 2_000;

    private final DSLContext sql;
    private final Clock clock;

    /** A reader on a migrated database. */
    public RegistryReader(DataSource dataSource, Clock clock) {
        this.sql = JournalSql.on(dataSource);
        this.clock = clock;
    }

    /**
     * A chart in which ketamine was given.
     *
     * @param birthDate as written; null when not known
     */
    public record Treated(UUID chart, @Nullable String birthDate, String sex, RegistryFacts facts) {}

    /** Charts in which ketamine was given. */
    public List<UUID> treated() {
        return sql.selectDistinct(RegistryTables.CHART_ID)
                .from(RegistryTables.SESSION.table())
                .orderBy(RegistryTables.CHART_ID)
                .fetch(RegistryTables.CHART_ID);
    }

    /** Charts to which something was added since an instant. */
    public List<UUID> changedSince(Instant since) {
        return sql.select(Tables.CHART_ID)
                .from(Tables.PATIENT.table())
                .where(Tables.LAST_ENTRY_AT.ge(since))
                .fetch(Tables.CHART_ID);
    }

    /** Hands over the facts of these charts; of one in which ketamine was never given, nothing. */
    public void each(List<UUID> charts, Consumer<Treated> to) {
        for (int from = 0; from < charts.size(); from += CHARTS_AT_ONCE) {
            part(charts.subList(from, Math.min(charts.size(), from + CHARTS_AT_ONCE)), to);
        }
    }

    private void part(List<UUID> charts, Consumer<Treated> to) {
        Condition these = RegistryTables.CHART_ID.eq(DSL.any(charts.toArray(UUID[]::new)));
        Map<UUID, List<SessionFacts>> sessions = new HashMap<>();
        Map<UUID, List<CourseFacts>> courses = new HashMap<>();
        Map<UUID, List<ScoreFacts>> scores = new HashMap<>();
        RegistryTables.SESSION
                .read(sql, these, List.of())
                .forEach(s -> sessions.computeIfAbsent(s.chartId(), _ -> new ArrayList<>())
                        .add(s));
        RegistryTables.COURSE
                .read(sql, these, List.of())
                .forEach(c -> courses.computeIfAbsent(c.chartId(), _ -> new ArrayList<>())
                        .add(c));
        RegistryTables.SCORE
                .read(sql, these, List.of())
                .forEach(s -> scores.computeIfAbsent(s.chartId(), _ -> new ArrayList<>())
                        .add(s));
        sql.select(Tables.CHART_ID, Tables.BIRTH_DATE, Tables.SEX)
                .from(Tables.PATIENT.table())
                .where(these)
                .forEach(row -> {
                    UUID chart = row.value1();
                    if (sessions.containsKey(chart)) {
                        to.accept(new Treated(
                                chart,
                                row.value2(),
                                row.value3(),
                                new RegistryFacts(
                                        courses.getOrDefault(chart, List.of()),
                                        sessions.getOrDefault(chart, List.of()),
                                        scores.getOrDefault(chart, List.of()))));
                    }
                });
    }

    /** Leaves the audit row of a question asked of the registry. */
    public void asked(Access access) {
        sql.transaction(t -> AuditTrail.listed(t.dsl(), access, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
