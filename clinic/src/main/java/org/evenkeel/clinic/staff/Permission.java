package org.evenkeel.clinic.staff;

/** One thing a person may be allowed to do. A use case asks for exactly one; a page shows what it will be asked for. */
public enum Permission {
    /** See who comes today and in which state they are. */
    VIEW_SCHEDULE("see the day"),
    /** See names, birth dates and appointments; nothing clinical. */
    VIEW_PATIENTS("see the list of patients"),
    /** Read the clinical chart. */
    VIEW_CHART("read charts"),
    /** Take in a referral, by form or by file. */
    IMPORT_REFERRAL("take in referrals"),
    /** Write history, medicines, allergies, scales. */
    EDIT_INTAKE("write the intake"),
    /** Decide whether ketamine is suitable, with reasons. */
    SIGN_CANDIDACY("sign candidacy"),
    /** Prescribe: protocol, dose, sessions. */
    SIGN_PLAN("sign a plan"),
    /** Start and stop infusions, chart vital signs and effects. */
    CHART_SESSION("chart a session"),
    /** Let a patient go home. */
    DISCHARGE("discharge"),
    /** Book, move and cancel sessions. */
    MANAGE_SCHEDULE("manage the schedule"),
    /** Send questionnaires and act on what came back. */
    WORK_FOLLOW_UP("work the follow-up list"),
    /** Read the rules, their sources and who signed them. */
    READ_KNOWLEDGE("read the rules"),
    /** Answer for a rule: sign that it has been read and holds in this clinic. */
    SIGN_KNOWLEDGE("sign rules"),
    /** Say which bedside monitor stands at which chair. */
    MANAGE_MONITORS("manage monitors"),
    /** See the clinic's outcomes, counted; no patient is named there. */
    VIEW_REGISTRY("see the clinic's numbers"),
    /** Take away the registry without names, for others to count. */
    EXPORT_REGISTRY("export the registry"),
    /** Add people, change roles, reset passwords. */
    MANAGE_STAFF("manage staff accounts"),
    /** Read who did and read what. */
    VIEW_AUDIT("read the audit");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** What it allows, as words that follow "may". */
    public String words() {
        return words;
    }
}
