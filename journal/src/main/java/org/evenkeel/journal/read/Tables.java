package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Alarm.Phase;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.journal.read.ReadTable.Column;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The columns of the read tables, as the migrations made them. */
final class Tables {
    static final Field<UUID> CHART_ID = ReadTable.CHART_ID;
    static final Field<String> GIVEN_NAME = text("given_name");
    static final Field<String> FAMILY_NAME = text("family_name");
    static final Field<String> NAME_KEY = text("name_key");
    static final Field<String> BIRTH_DATE = text("birth_date");
    static final Field<String> SEX = text("sex");
    static final Field<String> PHONE = text("phone");
    static final Field<Boolean> INVENTED = flag("invented");
    static final Field<String> REFERRAL_STATE = text("referral_state");
    static final Field<String> STAGE = text("stage");
    static final Field<Integer> OPEN_ALERTS = whole("open_alerts");
    static final Field<Instant> LAST_ENTRY_AT = instant("last_entry_at");
    static final Field<Long> SEQUENCE = DSL.field(DSL.name("sequence"), SQLDataType.BIGINT);

    static final Field<String> SYSTEM = text("system");
    static final Field<String> VALUE = text("value");

    static final Field<UUID> SESSION_ID = uuid("session_id");
    static final Field<UUID> COURSE_ID = uuid("course_id");
    static final Field<Integer> ORDINAL = whole("ordinal");
    static final Field<Instant> STARTS_AT = instant("starts_at");
    static final Field<String> CHAIR = text("chair");
    static final Field<String> STATE = text("state");
    static final Field<Boolean> IN_CLINIC = flag("in_clinic");
    static final Field<Instant> ARRIVED_AT = instant("arrived_at");
    static final Field<Instant> INFUSION_STARTED_AT = instant("infusion_started_at");
    static final Field<Instant> INFUSION_ENDS_AT = instant("infusion_ends_at");
    static final Field<Instant> INFUSION_STOPPED_AT = instant("infusion_stopped_at");
    static final Field<Instant> LAST_VITALS_AT = instant("last_vitals_at");
    static final Field<Instant> LAST_BP_AT = instant("last_bp_at");
    static final Field<Instant> LEFT_AT = instant("left_at");

    static final Field<UUID> QUESTIONNAIRE_ID = uuid("questionnaire_id");
    static final Field<String> INSTRUMENT = text("instrument");
    static final Field<String> OCCASION = text("occasion");
    static final Field<Instant> DUE_AT = instant("due_at");
    static final Field<Instant> EXPIRES_AT = instant("expires_at");
    static final Field<String> TOKEN_SHA256 = text("token_sha256");
    static final Field<Instant> ANSWERED_AT = instant("answered_at");
    static final Field<Integer> TOTAL = whole("total");
    static final Field<Boolean> CANCELLED = flag("cancelled");

    static final Field<UUID> ALERT_ID = uuid("alert_id");
    static final Field<String> KIND = text("kind");
    static final Field<String> URGENCY = text("urgency");
    static final Field<String> WORDS = text("words");
    static final Field<UUID> ABOUT = uuid("about");
    static final Field<Instant> RAISED_AT = instant("raised_at");
    static final Field<String> TAKEN_BY = text("taken_by");

    static final Field<String> ALARM = text("alarm");
    static final Field<String> CONDITION = text("condition");
    static final Field<String> PRIORITY = text("priority");
    static final Field<String> PHASE = text("phase");
    static final Field<String> BECAUSE = text("because");
    static final Field<Instant> SINCE = instant("since");
    static final Field<Instant> PAUSED_UNTIL = instant("paused_until");
    static final Field<String> ACKNOWLEDGED_BY = text("acknowledged_by");

    static final ReadTable<PatientRow> PATIENT = new ReadTable<>(
            "patient",
            List.of(
                    new Column<>(CHART_ID, PatientRow::chartId),
                    new Column<>(GIVEN_NAME, PatientRow::givenName),
                    new Column<>(FAMILY_NAME, PatientRow::familyName),
                    new Column<>(NAME_KEY, PatientRow::nameKey),
                    new Column<>(BIRTH_DATE, PatientRow::birthDate),
                    new Column<>(SEX, r -> r.sex().name()),
                    new Column<>(PHONE, PatientRow::phone),
                    new Column<>(INVENTED, PatientRow::invented),
                    new Column<>(REFERRAL_STATE, r -> r.referralState().name()),
                    new Column<>(STAGE, r -> r.stage().name()),
                    new Column<>(OPEN_ALERTS, PatientRow::openAlerts),
                    new Column<>(LAST_ENTRY_AT, PatientRow::lastEntryAt),
                    new Column<>(SEQUENCE, PatientRow::sequence)),
            List.of(CHART_ID),
            PatientRow::chartId,
            r -> new PatientRow(
                    r.get(CHART_ID),
                    r.get(GIVEN_NAME),
                    r.get(FAMILY_NAME),
                    r.get(NAME_KEY),
                    r.get(BIRTH_DATE),
                    AdministrativeSex.valueOf(r.get(SEX)),
                    r.get(PHONE),
                    r.get(INVENTED),
                    ReferralState.valueOf(r.get(REFERRAL_STATE)),
                    Stage.valueOf(r.get(STAGE)),
                    r.get(OPEN_ALERTS),
                    r.get(LAST_ENTRY_AT),
                    r.get(SEQUENCE)));

    static final ReadTable<PatientIdentifierRow> PATIENT_IDENTIFIER = new ReadTable<>(
            "patient_identifier",
            List.of(
                    new Column<>(CHART_ID, PatientIdentifierRow::chartId),
                    new Column<>(SYSTEM, PatientIdentifierRow::system),
                    new Column<>(VALUE, PatientIdentifierRow::value)),
            List.of(CHART_ID, SYSTEM, VALUE),
            r -> r,
            r -> new PatientIdentifierRow(r.get(CHART_ID), r.get(SYSTEM), r.get(VALUE)));

    static final ReadTable<PlannedSessionRow> PLANNED_SESSION = new ReadTable<>(
            "planned_session",
            List.of(
                    new Column<>(SESSION_ID, PlannedSessionRow::sessionId),
                    new Column<>(CHART_ID, PlannedSessionRow::chartId),
                    new Column<>(COURSE_ID, PlannedSessionRow::courseId),
                    new Column<>(ORDINAL, PlannedSessionRow::ordinal),
                    new Column<>(STARTS_AT, PlannedSessionRow::startsAt),
                    new Column<>(CHAIR, PlannedSessionRow::chair),
                    new Column<>(STATE, r -> r.state().name()),
                    new Column<>(IN_CLINIC, PlannedSessionRow::inClinic),
                    new Column<>(ARRIVED_AT, PlannedSessionRow::arrivedAt),
                    new Column<>(INFUSION_STARTED_AT, PlannedSessionRow::infusionStartedAt),
                    new Column<>(INFUSION_ENDS_AT, PlannedSessionRow::infusionEndsAt),
                    new Column<>(INFUSION_STOPPED_AT, PlannedSessionRow::infusionStoppedAt),
                    new Column<>(LAST_VITALS_AT, PlannedSessionRow::lastVitalsAt),
                    new Column<>(LAST_BP_AT, PlannedSessionRow::lastBpAt),
                    new Column<>(LEFT_AT, PlannedSessionRow::leftAt)),
            List.of(CHART_ID, SESSION_ID),
            PlannedSessionRow::sessionId,
            r -> new PlannedSessionRow(
                    r.get(SESSION_ID),
                    r.get(CHART_ID),
                    r.get(COURSE_ID),
                    r.get(ORDINAL),
                    r.get(STARTS_AT),
                    r.get(CHAIR),
                    SessionState.valueOf(r.get(STATE)),
                    r.get(IN_CLINIC),
                    r.get(ARRIVED_AT),
                    r.get(INFUSION_STARTED_AT),
                    r.get(INFUSION_ENDS_AT),
                    r.get(INFUSION_STOPPED_AT),
                    r.get(LAST_VITALS_AT),
                    r.get(LAST_BP_AT),
                    r.get(LEFT_AT)));

    static final ReadTable<QuestionnaireRow> QUESTIONNAIRE = new ReadTable<>(
            "questionnaire",
            List.of(
                    new Column<>(QUESTIONNAIRE_ID, QuestionnaireRow::questionnaireId),
                    new Column<>(CHART_ID, QuestionnaireRow::chartId),
                    new Column<>(INSTRUMENT, QuestionnaireRow::instrument),
                    new Column<>(OCCASION, QuestionnaireRow::occasion),
                    new Column<>(SESSION_ID, QuestionnaireRow::sessionId),
                    new Column<>(DUE_AT, QuestionnaireRow::dueAt),
                    new Column<>(EXPIRES_AT, QuestionnaireRow::expiresAt),
                    new Column<>(TOKEN_SHA256, QuestionnaireRow::tokenSha256),
                    new Column<>(ANSWERED_AT, QuestionnaireRow::answeredAt),
                    new Column<>(TOTAL, QuestionnaireRow::total),
                    new Column<>(CANCELLED, QuestionnaireRow::cancelled)),
            List.of(CHART_ID, QUESTIONNAIRE_ID),
            QuestionnaireRow::questionnaireId,
            r -> new QuestionnaireRow(
                    r.get(QUESTIONNAIRE_ID),
                    r.get(CHART_ID),
                    r.get(INSTRUMENT),
                    r.get(OCCASION),
                    r.get(SESSION_ID),
                    r.get(DUE_AT),
                    r.get(EXPIRES_AT),
                    r.get(TOKEN_SHA256),
                    r.get(ANSWERED_AT),
                    r.get(TOTAL),
                    r.get(CANCELLED)));

    static final ReadTable<OpenAlertRow> OPEN_ALERT = new ReadTable<>(
            "open_alert",
            List.of(
                    new Column<>(ALERT_ID, OpenAlertRow::alertId),
                    new Column<>(CHART_ID, OpenAlertRow::chartId),
                    new Column<>(KIND, OpenAlertRow::kind),
                    new Column<>(URGENCY, r -> r.urgency().name()),
                    new Column<>(WORDS, OpenAlertRow::words),
                    new Column<>(ABOUT, OpenAlertRow::about),
                    new Column<>(RAISED_AT, OpenAlertRow::raisedAt),
                    new Column<>(TAKEN_BY, OpenAlertRow::takenBy)),
            List.of(CHART_ID, ALERT_ID),
            OpenAlertRow::alertId,
            r -> new OpenAlertRow(
                    r.get(ALERT_ID),
                    r.get(CHART_ID),
                    r.get(KIND),
                    Urgency.valueOf(r.get(URGENCY)),
                    r.get(WORDS),
                    r.get(ABOUT),
                    r.get(RAISED_AT),
                    r.get(TAKEN_BY)));

    static final ReadTable<SessionAlarmRow> SESSION_ALARM = new ReadTable<>(
            "session_alarm",
            List.of(
                    new Column<>(CHART_ID, SessionAlarmRow::chartId),
                    new Column<>(SESSION_ID, SessionAlarmRow::sessionId),
                    new Column<>(ALARM, SessionAlarmRow::alarm),
                    new Column<>(CONDITION, SessionAlarmRow::condition),
                    new Column<>(PRIORITY, r -> r.priority().name()),
                    new Column<>(PHASE, r -> r.phase().name()),
                    new Column<>(BECAUSE, SessionAlarmRow::because),
                    new Column<>(SINCE, SessionAlarmRow::since),
                    new Column<>(PAUSED_UNTIL, SessionAlarmRow::pausedUntil),
                    new Column<>(ACKNOWLEDGED_BY, SessionAlarmRow::acknowledgedBy)),
            List.of(CHART_ID, SESSION_ID, ALARM),
            r -> List.of(r.sessionId(), r.alarm()),
            r -> new SessionAlarmRow(
                    r.get(CHART_ID),
                    r.get(SESSION_ID),
                    r.get(ALARM),
                    r.get(CONDITION),
                    AlarmPriority.valueOf(r.get(PRIORITY)),
                    Phase.valueOf(r.get(PHASE)),
                    r.get(BECAUSE),
                    r.get(SINCE),
                    r.get(PAUSED_UNTIL),
                    r.get(ACKNOWLEDGED_BY)));

    static final List<ReadTable<?>> ALL = List.of(
            PATIENT,
            PATIENT_IDENTIFIER,
            PLANNED_SESSION,
            QUESTIONNAIRE,
            OPEN_ALERT,
            SESSION_ALARM,
            FollowedPatients.TABLE);

    private Tables() {}

    private static Field<UUID> uuid(String name) {
        return DSL.field(DSL.name(name), SQLDataType.UUID);
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.CLOB);
    }

    private static Field<Instant> instant(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INSTANT);
    }

    private static Field<Integer> whole(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INTEGER);
    }

    private static Field<Boolean> flag(String name) {
        return DSL.field(DSL.name(name), SQLDataType.BOOLEAN);
    }
}
