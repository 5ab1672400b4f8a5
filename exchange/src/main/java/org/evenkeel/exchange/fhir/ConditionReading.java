package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.intake.SocialHistory;
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;

/** Conditions with the status they have: a resolved one stays resolved, one entered in error never arrives. */
final class ConditionReading {
    private final ItemIds ids;
    private final Asides asides;
    private final Instant now;
    private final List<Understood> understood = new ArrayList<>();

    ConditionReading(ItemIds ids, Asides asides, Instant now) {
        this.ids = ids;
        this.asides = asides;
        this.now = now;
    }

    List<Understood> understood() {
        return understood;
    }

    void see(Condition condition) {
        if (Codes.code(condition.getVerificationStatus()).equals("entered-in-error")) {
            asides.add(condition, "entered in error, as the source says");
            return;
        }
        Codes.coding(condition.getCode())
                .ifPresentOrElse(code -> see(condition, code), () -> asides.add(condition, "neither a code nor words"));
    }

    private void see(Condition condition, Coding code) {
        Circumstances.Kind kind = Circumstances.of(code);
        if (kind == Circumstances.Kind.ADMINISTRATIVE) {
            asides.add(condition, "a reminder of the other system, not a condition");
            return;
        }
        PartialDate onset = Dates.partial(condition.getOnset());
        boolean longOver = Pregnancies.isLongOver(code, status(condition), onset, now);
        ClinicalStatus status = longOver ? ClinicalStatus.UNKNOWN : status(condition);
        List<String> notes = new ArrayList<>();
        if (kind == Circumstances.Kind.SOCIAL) {
            notes.add(SocialHistory.NOTE);
        }
        notes.addAll(notes(condition));
        List<String> cautions = cautions(condition, status);
        if (longOver) {
            cautions.add(Pregnancies.LONG_OVER);
        }
        ConditionRecorded content = new ConditionRecorded(
                ids.of(condition), code, status, onset, String.join("; ", notes), RecordReading.source(condition));
        understood.add(new Understood(
                new NewEntry(content, now), group(kind, status), code.display(), span(condition, onset), cautions, 1));
        if (status == ClinicalStatus.ACTIVE || status == ClinicalStatus.UNKNOWN) {
            seePregnancy(condition, code, status);
        }
    }

    /** A pregnancy in the list of problems must not wait for somebody to read the list. */
    private void seePregnancy(Condition condition, Coding code, ClinicalStatus status) {
        PregnancyStatus drawn = Pregnancies.status(code, status).orElse(null);
        if (drawn == null) {
            return;
        }
        boolean pregnant = drawn == PregnancyStatus.PREGNANT;
        String basis = "\"" + code.display() + "\" stands in the record"
                + (status == ClinicalStatus.ACTIVE ? " as active" : ", whether still or not is open");
        understood.add(new Understood(
                new NewEntry(new PregnancyStatusRecorded(drawn, basis, RecordReading.source(condition)), now),
                Group.PREGNANCY,
                (pregnant ? "Pregnant: " : "Pregnancy possible: ") + basis,
                "",
                List.of(),
                0));
    }

    private static Group group(Circumstances.Kind kind, ClinicalStatus status) {
        if (kind == Circumstances.Kind.SOCIAL) {
            return Group.SOCIAL_HISTORY;
        }
        return switch (status) {
            case ACTIVE, UNKNOWN -> Group.CONDITIONS;
            case INACTIVE, RESOLVED, REFUTED, ENTERED_IN_ERROR -> Group.PAST_CONDITIONS;
        };
    }

    private static ClinicalStatus status(Condition condition) {
        if (Codes.code(condition.getVerificationStatus()).equals("refuted")) {
            return ClinicalStatus.REFUTED;
        }
        return switch (Codes.code(condition.getClinicalStatus())) {
            case "active", "recurrence", "relapse" -> ClinicalStatus.ACTIVE;
            case "inactive", "remission" -> ClinicalStatus.INACTIVE;
            case "resolved" -> ClinicalStatus.RESOLVED;
            default -> condition.hasAbatement() ? ClinicalStatus.RESOLVED : ClinicalStatus.UNKNOWN;
        };
    }

    private static List<String> notes(Condition condition) {
        List<String> notes = new ArrayList<>();
        String clinical = Codes.code(condition.getClinicalStatus());
        if (clinical.equals("remission") || clinical.equals("relapse") || clinical.equals("recurrence")) {
            notes.add(clinical);
        }
        String verification = Codes.code(condition.getVerificationStatus());
        if (verification.equals("unconfirmed")
                || verification.equals("provisional")
                || verification.equals("differential")) {
            notes.add(verification);
        }
        if (condition.hasSeverity() && !Codes.words(condition.getSeverity()).isBlank()) {
            notes.add("severity: " + Codes.words(condition.getSeverity()));
        }
        PartialDate ended = Dates.partial(condition.getAbatement());
        if (ended != null) {
            notes.add("until " + ended);
        }
        return notes;
    }

    private List<String> cautions(Condition condition, ClinicalStatus status) {
        List<String> cautions = new ArrayList<>();
        if (status == ClinicalStatus.ACTIVE && condition.hasAbatement()) {
            cautions.add("said to be active, and to have ended: ask");
        }
        if (status == ClinicalStatus.UNKNOWN) {
            cautions.add("the source does not say whether it is present");
        }
        if (status == ClinicalStatus.REFUTED) {
            cautions.add("refuted: the patient does not have it");
        }
        Instant onset = Dates.instant(condition.getOnset());
        if (onset != null && onset.isAfter(now)) {
            cautions.add("dated in the future");
        }
        return cautions;
    }

    private static String span(Condition condition, @Nullable PartialDate onset) {
        PartialDate ended = Dates.partial(condition.getAbatement());
        if (ended == null) {
            return onset == null ? "" : onset.iso();
        }
        return (onset == null ? "" : onset.iso()) + " to " + ended.iso();
    }
}
