package org.evenkeel.clinic.worklist;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.care.alarm.AlarmLife;
import org.evenkeel.care.followup.AlertKinds;
import org.evenkeel.care.followup.WorklistItem;
import org.evenkeel.clinic.page.Tone;
import org.evenkeel.journal.read.PatientRow;

/**
 * One line of the worklist.
 *
 * @param href where the thing itself is
 * @param where what stands on the link
 */
public record WorklistRow(WorklistItem item, String alertKind, PatientRow patient, String href, String where) {

    /** How serious it is. */
    public Tone tone() {
        return switch (item.urgency()) {
            case NOW -> Tone.STOP;
            case TODAY -> Tone.CAUTION;
            case THIS_WEEK -> Tone.NOTE;
        };
    }

    /** How soon, in a word. */
    public String urgencyWord() {
        return switch (item.urgency()) {
            case NOW -> "Now";
            case TODAY -> "Today";
            case THIS_WEEK -> "This week";
        };
    }

    /** What kind of thing it is. */
    public String title() {
        return switch (item.kind()) {
            case ALERT -> alertTitle();
            case SESSION_WITHOUT_DISCHARGE -> "Discharge not charted";
            case INTAKE_UNSIGNED -> "Intake not signed";
        };
    }

    private String alertTitle() {
        return switch (alertKind) {
            case "phq-9-item-9" -> "Thoughts of death or self-harm";
            case AlertKinds.QUESTIONNAIRE_OVERDUE -> "Questionnaire overdue";
            case "left-against-advice" -> "Left against advice";
            case AlarmLife.ALERT_KIND -> "Alarm at a chair, not answered";
            default -> "Alert";
        };
    }

    /** Whether it can be taken, noted and closed here; other things end when the work itself is done. */
    public boolean isAlert() {
        return item.kind() == WorklistItem.Kind.ALERT;
    }

    /** How long it has waited, in words such as {@code 3 min} or {@code 2 days}. */
    public String age(Instant now) {
        Duration age = item.age(now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        if (age.toDays() < 1) {
            return age.toHours() + " h";
        }
        return age.toDays() == 1 ? "1 day" : age.toDays() + " days";
    }

    /** The address of what can be done with it. */
    public String actAddress() {
        return "/worklist/" + item.chart() + "/" + item.about();
    }
}
