package org.evenkeel.clinic.staff;

import static org.evenkeel.clinic.staff.Permission.CHART_SESSION;
import static org.evenkeel.clinic.staff.Permission.DISCHARGE;
import static org.evenkeel.clinic.staff.Permission.EDIT_INTAKE;
import static org.evenkeel.clinic.staff.Permission.EXPORT_REGISTRY;
import static org.evenkeel.clinic.staff.Permission.IMPORT_REFERRAL;
import static org.evenkeel.clinic.staff.Permission.MANAGE_MONITORS;
import static org.evenkeel.clinic.staff.Permission.MANAGE_SCHEDULE;
import static org.evenkeel.clinic.staff.Permission.MANAGE_STAFF;
import static org.evenkeel.clinic.staff.Permission.READ_KNOWLEDGE;
import static org.evenkeel.clinic.staff.Permission.SIGN_CANDIDACY;
import static org.evenkeel.clinic.staff.Permission.SIGN_KNOWLEDGE;
import static org.evenkeel.clinic.staff.Permission.SIGN_PLAN;
import static org.evenkeel.clinic.staff.Permission.VIEW_AUDIT;
import static org.evenkeel.clinic.staff.Permission.VIEW_CHART;
import static org.evenkeel.clinic.staff.Permission.VIEW_PATIENTS;
import static org.evenkeel.clinic.staff.Permission.VIEW_REGISTRY;
import static org.evenkeel.clinic.staff.Permission.VIEW_SCHEDULE;
import static org.evenkeel.clinic.staff.Permission.WORK_FOLLOW_UP;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A job in the clinic and all that it may do. A person may hold several; what they may do is the union. */
public enum Role {
    /** Keeps accounts and reads the audit. Sees no chart: one who also treats holds a second role. */
    ADMINISTRATOR(
            "Administrator",
            "Keeps accounts, reads the audit",
            VIEW_SCHEDULE,
            READ_KNOWLEDGE,
            MANAGE_STAFF,
            MANAGE_MONITORS,
            VIEW_AUDIT),
    PRESCRIBER(
            "Prescriber",
            "Decides candidacy, signs plans, treats",
            VIEW_SCHEDULE,
            READ_KNOWLEDGE,
            VIEW_PATIENTS,
            VIEW_CHART,
            IMPORT_REFERRAL,
            EDIT_INTAKE,
            SIGN_CANDIDACY,
            SIGN_PLAN,
            CHART_SESSION,
            DISCHARGE,
            MANAGE_SCHEDULE,
            WORK_FOLLOW_UP,
            VIEW_REGISTRY),
    NURSE(
            "Nurse",
            "Takes the intake, runs sessions, discharges",
            VIEW_SCHEDULE,
            READ_KNOWLEDGE,
            VIEW_PATIENTS,
            VIEW_CHART,
            IMPORT_REFERRAL,
            EDIT_INTAKE,
            CHART_SESSION,
            DISCHARGE,
            MANAGE_SCHEDULE,
            WORK_FOLLOW_UP,
            MANAGE_MONITORS),
    FRONT_DESK(
            "Front desk",
            "Receives referrals, books, greets; reads no chart",
            VIEW_SCHEDULE,
            READ_KNOWLEDGE,
            VIEW_PATIENTS,
            IMPORT_REFERRAL,
            MANAGE_SCHEDULE),
    READ_ONLY("Read only", "Reads charts, changes nothing", VIEW_SCHEDULE, READ_KNOWLEDGE, VIEW_PATIENTS, VIEW_CHART),
    /** Answers for the clinical rules. Sees no chart: one who also treats holds a second role. */
    MEDICAL_DIRECTOR(
            "Medical director",
            "Reads and signs the rules, answers for the clinic's numbers",
            VIEW_SCHEDULE,
            READ_KNOWLEDGE,
            SIGN_KNOWLEDGE,
            VIEW_REGISTRY,
            EXPORT_REGISTRY);

    private final String label;
    private final String hint;
    // Unmodifiable: the check only knows its own immutable sets.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(String label, String hint, Permission... permissions) {
        this.label = label;
        this.hint = hint;
        this.permissions = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(permissions)));
    }

    /** The name a person reads. */
    public String label() {
        return label;
    }

    /** What the job is, in a few words. */
    public String hint() {
        return hint;
    }

    /** Everything the role allows. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The labels of the roles that have a permission, for "ask a ...". */
    public static String labelsOfThoseWho(Permission permission) {
        return Arrays.stream(values())
                .filter(role -> role.permissions.contains(permission))
                .map(role -> role.label.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
