package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.registry.CourseFacts;
import org.evenkeel.care.registry.ScoreFacts;
import org.evenkeel.care.registry.SessionFacts;
import org.evenkeel.journal.read.ReadTable.Column;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The columns of the read tables of the registry, as the migrations made them. */
final class RegistryTables {
    static final Field<UUID> CHART_ID = ReadTable.CHART_ID;
    static final Field<UUID> COURSE_ID = field("course_id", SQLDataType.UUID);
    static final Field<String> INDICATION = field("indication", SQLDataType.CLOB);
    static final Field<String> PROTOCOL = field("protocol", SQLDataType.CLOB);
    static final Field<String> MEDICINE = field("medicine", SQLDataType.CLOB);
    static final Field<String> ROUTE = field("route", SQLDataType.CLOB);
    static final Field<Double> DOSE_MG_PER_KG = field("dose_mg_per_kg", SQLDataType.DOUBLE);
    static final Field<Integer> SESSIONS_ORDERED = field("sessions_ordered", SQLDataType.INTEGER);
    static final Field<String> CLINICIAN = field("clinician", SQLDataType.CLOB);
    static final Field<Instant> ORDERED_AT = field("ordered_at", SQLDataType.INSTANT);
    static final Field<Instant> FIRST_DOSE_AT = field("first_dose_at", SQLDataType.INSTANT);
    static final Field<Instant> LAST_DOSE_AT = field("last_dose_at", SQLDataType.INSTANT);
    static final Field<Boolean> IS_OVER = field("is_over", SQLDataType.BOOLEAN);
    static final Field<UUID> SESSION_ID = field("session_id", SQLDataType.UUID);
    static final Field<Integer> ORDINAL = field("ordinal", SQLDataType.INTEGER);
    static final Field<Double> DOSE_MG = field("dose_mg", SQLDataType.DOUBLE);
    static final Field<Double> WEIGHT_KG = field("weight_kg", SQLDataType.DOUBLE);
    static final Field<Instant> STARTED_AT = field("started_at", SQLDataType.INSTANT);
    static final Field<Instant> ENDED_AT = field("ended_at", SQLDataType.INSTANT);
    static final Field<Instant> LEFT_AT = field("left_at", SQLDataType.INSTANT);
    static final Field<Integer> HIGHEST_SYSTOLIC_MMHG = field("highest_systolic_mmhg", SQLDataType.INTEGER);
    static final Field<Integer> HIGHEST_DIASTOLIC_MMHG = field("highest_diastolic_mmhg", SQLDataType.INTEGER);
    static final Field<String> EFFECTS = field("effects", SQLDataType.CLOB);
    static final Field<UUID> QUESTIONNAIRE_ID = field("questionnaire_id", SQLDataType.UUID);
    static final Field<String> INSTRUMENT = field("instrument", SQLDataType.CLOB);
    static final Field<String> VERSION = field("version", SQLDataType.CLOB);
    static final Field<String> OCCASION = field("occasion", SQLDataType.CLOB);
    static final Field<Instant> DUE_AT = field("due_at", SQLDataType.INSTANT);
    static final Field<Instant> ANSWERED_AT = field("answered_at", SQLDataType.INSTANT);
    static final Field<Integer> TOTAL = field("total", SQLDataType.INTEGER);
    static final Field<Boolean> CANCELLED = field("cancelled", SQLDataType.BOOLEAN);
    static final Field<Boolean> IS_BASELINE = field("is_baseline", SQLDataType.BOOLEAN);

    static final ReadTable<CourseFacts> COURSE = new ReadTable<>(
            "registry_course",
            List.of(
                    new Column<>(COURSE_ID, CourseFacts::courseId),
                    new Column<>(CHART_ID, CourseFacts::chartId),
                    new Column<>(INDICATION, CourseFacts::indication),
                    new Column<>(PROTOCOL, CourseFacts::protocol),
                    new Column<>(MEDICINE, CourseFacts::medicine),
                    new Column<>(ROUTE, CourseFacts::route),
                    new Column<>(DOSE_MG_PER_KG, CourseFacts::doseMgPerKg),
                    new Column<>(SESSIONS_ORDERED, CourseFacts::sessionsOrdered),
                    new Column<>(CLINICIAN, CourseFacts::clinician),
                    new Column<>(ORDERED_AT, CourseFacts::orderedAt),
                    new Column<>(FIRST_DOSE_AT, CourseFacts::firstDoseAt),
                    new Column<>(LAST_DOSE_AT, CourseFacts::lastDoseAt),
                    new Column<>(IS_OVER, CourseFacts::over)),
            List.of(CHART_ID, COURSE_ID),
            CourseFacts::courseId,
            r -> new CourseFacts(
                    r.get(COURSE_ID),
                    r.get(CHART_ID),
                    r.get(INDICATION),
                    r.get(PROTOCOL),
                    r.get(MEDICINE),
                    r.get(ROUTE),
                    r.get(DOSE_MG_PER_KG),
                    r.get(SESSIONS_ORDERED),
                    r.get(CLINICIAN),
                    r.get(ORDERED_AT),
                    r.get(FIRST_DOSE_AT),
                    r.get(LAST_DOSE_AT),
                    r.get(IS_OVER)));

    static final ReadTable<SessionFacts> SESSION = new ReadTable<>(
            "registry_session",
            List.of(
                    new Column<>(SESSION_ID, SessionFacts::sessionId),
                    new Column<>(CHART_ID, SessionFacts::chartId),
                    new Column<>(COURSE_ID, SessionFacts::courseId),
                    new Column<>(ORDINAL, SessionFacts::ordinal),
                    new Column<>(INDICATION, SessionFacts::indication),
                    new Column<>(ROUTE, SessionFacts::route),
                    new Column<>(CLINICIAN, SessionFacts::clinician),
                    new Column<>(DOSE_MG, SessionFacts::doseMg),
                    new Column<>(WEIGHT_KG, SessionFacts::weightKg),
                    new Column<>(STARTED_AT, SessionFacts::startedAt),
                    new Column<>(ENDED_AT, SessionFacts::endedAt),
                    new Column<>(LEFT_AT, SessionFacts::leftAt),
                    new Column<>(HIGHEST_SYSTOLIC_MMHG, SessionFacts::highestSystolicMmHg),
                    new Column<>(HIGHEST_DIASTOLIC_MMHG, SessionFacts::highestDiastolicMmHg),
                    new Column<>(EFFECTS, SessionFacts::effects)),
            List.of(CHART_ID, SESSION_ID),
            SessionFacts::sessionId,
            r -> new SessionFacts(
                    r.get(SESSION_ID),
                    r.get(CHART_ID),
                    r.get(COURSE_ID),
                    r.get(ORDINAL),
                    r.get(INDICATION),
                    r.get(ROUTE),
                    r.get(CLINICIAN),
                    r.get(DOSE_MG),
                    r.get(WEIGHT_KG),
                    r.get(STARTED_AT),
                    r.get(ENDED_AT),
                    r.get(LEFT_AT),
                    r.get(HIGHEST_SYSTOLIC_MMHG),
                    r.get(HIGHEST_DIASTOLIC_MMHG),
                    r.get(EFFECTS)));

    static final ReadTable<ScoreFacts> SCORE = new ReadTable<>(
            "registry_score",
            List.of(
                    new Column<>(QUESTIONNAIRE_ID, ScoreFacts::questionnaireId),
                    new Column<>(CHART_ID, ScoreFacts::chartId),
                    new Column<>(COURSE_ID, ScoreFacts::courseId),
                    new Column<>(INSTRUMENT, ScoreFacts::instrument),
                    new Column<>(VERSION, ScoreFacts::version),
                    new Column<>(OCCASION, ScoreFacts::occasion),
                    new Column<>(DUE_AT, ScoreFacts::dueAt),
                    new Column<>(ANSWERED_AT, ScoreFacts::answeredAt),
                    new Column<>(TOTAL, ScoreFacts::total),
                    new Column<>(CANCELLED, ScoreFacts::cancelled),
                    new Column<>(IS_BASELINE, ScoreFacts::baseline)),
            List.of(CHART_ID, QUESTIONNAIRE_ID),
            ScoreFacts::questionnaireId,
            r -> new ScoreFacts(
                    r.get(QUESTIONNAIRE_ID),
                    r.get(CHART_ID),
                    r.get(COURSE_ID),
                    r.get(INSTRUMENT),
                    r.get(VERSION),
                    r.get(OCCASION),
                    r.get(DUE_AT),
                    r.get(ANSWERED_AT),
                    r.get(TOTAL),
                    r.get(CANCELLED),
                    r.get(IS_BASELINE)));

    static final List<ReadTable<?>> ALL = List.of(COURSE, SESSION, SCORE);

    private RegistryTables() {}

    private static <T> Field<T> field(String name, DataType<T> type) {
        return DSL.field(DSL.name(name), type);
    }
}
