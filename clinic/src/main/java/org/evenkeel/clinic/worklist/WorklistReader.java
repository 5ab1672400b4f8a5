package org.evenkeel.clinic.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.WorklistItem;
import org.evenkeel.care.followup.WorklistItem.Kind;
import org.evenkeel.care.followup.WorklistPolicy;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.AlertList;
import org.evenkeel.journal.read.OpenAlertRow;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.PatientRow;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.read.Stage;
import org.evenkeel.journal.read.WithPatient;

/** Gathers the worklist from the read tables. */
public final class WorklistReader {
    private static final int MOST_INTAKES = 500;

    private final AlertList alerts;
    private final Schedule schedule;
    private final PatientDirectory patients;
    private final WorklistPolicy policy;
    private final Clock clock;

    public WorklistReader(
            AlertList alerts, Schedule schedule, PatientDirectory patients, WorklistPolicy policy, Clock clock) {
        this.alerts = alerts;
        this.schedule = schedule;
        this.patients = patients;
        this.policy = policy;
        this.clock = clock;
    }

    /** Everything that waits, strongest first. Leaves audit rows, for it names patients. */
    List<WorklistRow> read(Access access) {
        Instant now = clock.instant();
        List<WorklistRow> rows = new ArrayList<>();
        alerts.open(access).forEach(a -> rows.add(alert(a)));
        for (WithPatient<PlannedSessionRow> session : schedule.inClinic(access)) {
            Instant since = policy.dischargeMissingSince(
                    session.row().arrivedAt(), session.row().infusionStoppedAt());
            if (since != null && !since.isAfter(now)) {
                rows.add(session(session, since));
            }
        }
        for (PatientRow patient :
                patients.search(new PatientDirectory.Search("", Stage.INTAKE, MOST_INTAKES, 0), access)) {
            Instant since = patient.lastEntryAt().plus(policy.intakeUnsignedAfter());
            if (!since.isAfter(now)) {
                rows.add(intake(patient));
            }
        }
        rows.sort(Comparator.comparing(WorklistRow::item, WorklistItem.STRONGEST_FIRST));
        return List.copyOf(rows);
    }

    private static WorklistRow alert(WithPatient<OpenAlertRow> found) {
        OpenAlertRow row = found.row();
        WorklistItem item = new WorklistItem(
                Kind.ALERT, row.urgency(), row.chart(), row.alert(), row.words(), row.raisedAt(), row.takenBy(), null);
        return new WorklistRow(
                item, row.kind(), found.patient(), "/charts/" + row.chartId() + "/follow-up", "Follow-up");
    }

    private static WorklistRow session(WithPatient<PlannedSessionRow> found, Instant since) {
        PlannedSessionRow row = found.row();
        WorklistItem item = new WorklistItem(
                Kind.SESSION_WITHOUT_DISCHARGE,
                Urgency.TODAY,
                row.chart(),
                row.session(),
                "The patient is still charted as here, in chair " + row.chair()
                        + ". Chart the discharge, or that the patient left.",
                since,
                null,
                null);
        return new WorklistRow(item, "", found.patient(), "/sessions/" + row.sessionId(), "Session");
    }

    private static WorklistRow intake(PatientRow patient) {
        WorklistItem item = new WorklistItem(
                Kind.INTAKE_UNSIGNED,
                Urgency.THIS_WEEK,
                patient.chart(),
                new ItemId(patient.chartId()),
                "Nothing was written since, and the intake is not signed.",
                patient.lastEntryAt(),
                null,
                null);
        return new WorklistRow(item, "", patient, "/charts/" + patient.chartId() + "/intake", "Intake");
    }
}
