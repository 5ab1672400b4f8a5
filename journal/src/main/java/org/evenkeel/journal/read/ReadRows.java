package org.evenkeel.journal.read;

import java.util.List;
import org.evenkeel.care.registry.RegistryFacts;

/** All rows that the read tables hold of one chart. */
public record ReadRows(
        List<PatientRow> patients,
        List<PatientIdentifierRow> identifiers,
        List<PlannedSessionRow> sessions,
        List<QuestionnaireRow> questionnaires,
        List<OpenAlertRow> alerts,
        List<SessionAlarmRow> alarms,
        List<FollowedPatientRow> followed,
        RegistryFacts registry) {
    /** No rows: what a chart without entries has. */
    public static final ReadRows NONE = new ReadRows(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new RegistryFacts(List.of(), List.of(), List.of()));

    public ReadRows {
        patients = List.copyOf(patients);
        identifiers = List.copyOf(identifiers);
        sessions = List.copyOf(sessions);
        questionnaires = List.copyOf(questionnaires);
        alerts = List.copyOf(alerts);
        alarms = List.copyOf(alarms);
        followed = List.copyOf(followed);
    }
}
