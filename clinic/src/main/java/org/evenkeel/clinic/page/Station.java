package org.evenkeel.clinic.page;

/** The patient's way through the clinic, in order. */
public enum Station {
    REFERRAL("Referral", ""),
    INTAKE("Intake", "/intake"),
    CANDIDACY("Candidacy", "/candidacy"),
    PLAN("Plan", "/plan"),
    SESSION("Session", "/sessions"),
    RECOVERY("Recovery", "/recovery"),
    FOLLOW_UP("Follow-up", "/follow-up");

    private final String label;
    private final String path;

    Station(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    /** The path under {@code /charts/{chartId}}. */
    public String path() {
        return path;
    }
}
