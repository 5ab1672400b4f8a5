package org.evenkeel.care.followup;

/** Kinds of alert that follow-up raises by itself; answers raise the kinds their instrument names, as they stand in the chart. */
public final class AlertKinds {
    /** A questionnaire was not answered in time. */
    public static final String QUESTIONNAIRE_OVERDUE = "questionnaire-overdue";

    private AlertKinds() {}
}
