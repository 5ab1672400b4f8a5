package org.evenkeel.journal.read;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.journal.Access;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds patients. Every question leaves an audit row, for its answer shows names. */
public final class PatientDirectory {
    private final AuditedLists lists;

    /** A directory on a migrated database. */
    public PatientDirectory(DataSource dataSource, Clock clock) {
        this.lists = new AuditedLists(dataSource, clock);
    }

    /**
     * Which patients to list.
     *
     * @param fragment parts of names, in any order, case or accents aside; empty for everybody
     * @param stage only patients at this station, null for all
     * @param limit at most so many
     * @param offset after so many
     */
    public record Search(String fragment, @Nullable Stage stage, int limit, int offset) {
        public Search {
            if (limit < 1 || offset < 0) {
                throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
            }
        }
    }

    /** Patients by name. */
    public List<PatientRow> search(Search search, Access access) {
        List<Condition> where = new ArrayList<>();
        for (String word : NameKey.words(search.fragment())) {
            where.add(DSL.position(Tables.NAME_KEY, word).gt(0));
        }
        if (search.stage() != null) {
            where.add(Tables.STAGE.eq(search.stage().name()));
        }
        return lists.read(
                access,
                sql -> sql.select(Tables.PATIENT.fields())
                        .from(Tables.PATIENT.table())
                        .where(where)
                        .orderBy(Tables.NAME_KEY, Tables.CHART_ID)
                        .limit(search.limit())
                        .offset(search.offset())
                        .fetch(Tables.PATIENT::rowOf));
    }

    /** The first {@code limit} patients by name. */
    public List<PatientRow> list(int limit, Access access) {
        return search(new Search("", null, limit, 0), access);
    }

    /** One patient, if there is a chart with this id. */
    public Optional<PatientRow> find(ChartId chart, Access access) {
        return lists.read(
                access,
                sql -> Tables.PATIENT.ofChart(sql, chart.value()).stream().findFirst());
    }

    /** How many patients stand at each station. Names nobody, so it leaves no audit row. */
    public Map<Stage, Integer> countByStage() {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0);
        }
        for (Record2<String, Integer> row : lists.unaudited()
                .select(Tables.STAGE, DSL.count())
                .from(Tables.PATIENT.table())
                .groupBy(Tables.STAGE)
                .fetch()) {
            counts.put(Stage.valueOf(row.value1()), row.value2());
        }
        return counts;
    }

    /**
     * Patients who may be the same person: one identifier in common, or the same name with a birth date that does not
     * contradict.
     *
     * @param except the chart that is being compared, which is never its own duplicate; null when it has none yet
     */
    public List<PatientRow> possibleDuplicates(PatientIdentified who, @Nullable ChartId except, Access access) {
        return lists.read(access, sql -> {
            Condition same = Tables.NAME_KEY.eq(NameKey.of(who.familyName(), who.givenName()));
            List<PatientRow> byName = Tables.PATIENT.read(sql, same, List.of()).stream()
                    .filter(p -> mayBeSameDay(who.birthDate(), p.birthDate()))
                    .toList();
            List<UUID> byIdentifier = sharingAnIdentifier(sql, who);
            List<PatientRow> found = new ArrayList<>(byName);
            if (!byIdentifier.isEmpty()) {
                found.addAll(Tables.PATIENT.read(sql, Tables.CHART_ID.in(byIdentifier), List.of()));
            }
            return found.stream()
                    .distinct()
                    .filter(p -> except == null || !p.chartId().equals(except.value()))
                    .toList();
        });
    }

    private static List<UUID> sharingAnIdentifier(DSLContext sql, PatientIdentified who) {
        Condition any = DSL.noCondition();
        for (var identifier : who.identifiers()) {
            any = any.or(Tables.SYSTEM.eq(identifier.system()).and(Tables.VALUE.eq(identifier.value())));
        }
        return who.identifiers().isEmpty()
                ? List.of()
                : Tables.PATIENT_IDENTIFIER.read(sql, any, List.of()).stream()
                        .map(PatientIdentifierRow::chartId)
                        .distinct()
                        .toList();
    }

    private static boolean mayBeSameDay(@Nullable PartialDate one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        PartialDate two = new PartialDate(other);
        return !one.latest().isBefore(two.earliest()) && !two.latest().isBefore(one.earliest());
    }
}
