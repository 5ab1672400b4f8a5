package org.evenkeel.care.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of the patient before and around treatment: history, medicines, measurements, people, goals. */
public sealed interface BackgroundContent extends Content {
    /** A diagnosis or problem. Later entries with the same item replace it. */
    record ConditionRecorded(
            ItemId item,
            Coding code,
            ClinicalStatus status,
            @Nullable PartialDate onset,
            String note,
            Source source) implements BackgroundContent {}

    /** Whether a condition is present. Refuted and entered-in-error conditions never count as present or past. */
    enum ClinicalStatus {
        ACTIVE,
        INACTIVE,
        RESOLVED,
        REFUTED,
        ENTERED_IN_ERROR,
        UNKNOWN
    }

    /**
     * A medicine the patient takes or took. Later entries with the same item replace it.
     *
     * @param ingredient active ingredient in lower case (for a combination joined by {@code /}); empty when not known
     * @param route {@code oral}, {@code nasal}, {@code intravenous} ...; empty when not known
     * @param dailyDoseMg total dose a day in mg, null when not known
     */
    record MedicationRecorded(
            ItemId item,
            Coding code,
            String ingredient,
            String route,
            @Nullable Double dailyDoseMg,
            MedicationStatus status,
            @Nullable PartialDate since,
            String note,
            Source source)
            implements BackgroundContent {}

    /** Whether a medicine is being taken. */
    enum MedicationStatus {
        TAKING,
        STOPPED,
        ENTERED_IN_ERROR,
        UNKNOWN
    }

    /** An allergy or intolerance, or that there is none known (then {@code code} says so). */
    record AllergyRecorded(ItemId item, Coding code, String reaction, ClinicalStatus status, Source source)
            implements BackgroundContent {}

    /**
     * A measured value from outside a session, such as weight, height or a laboratory result.
     *
     * @param code LOINC where one is confirmed
     * @param value the number in {@code unitUcum}
     * @param unitUcum UCUM code of the unit, such as {@code kg} or {@code mm[Hg]}
     */
    record ObservationRecorded(ItemId item, Coding code, double value, String unitUcum, Source source)
            implements BackgroundContent {}

    /** A blood pressure from outside a session, seated unless the note says otherwise. */
    record BloodPressureRecorded(ItemId item, int systolicMmHg, int diastolicMmHg, Source source)
            implements BackgroundContent {}

    /** A procedure that was done. */
    record ProcedureRecorded(
            ItemId item, Coding code, @Nullable PartialDate performed, Source source) implements BackgroundContent {}

    /**
     * One trial of an antidepressant in this or an earlier episode.
     *
     * @param doseMgPerDay null when not known
     * @param weeks null when not known
     */
    record AntidepressantTrialRecorded(
            ItemId item,
            String medicine,
            @Nullable Double doseMgPerDay,
            @Nullable Double weeks,
            TrialOutcome outcome,
            boolean currentEpisode,
            Source source)
            implements BackgroundContent {}

    /** How an antidepressant trial ended. */
    enum TrialOutcome {
        NO_RESPONSE,
        PARTIAL_RESPONSE,
        RESPONSE_LOST,
        NOT_TOLERATED,
        RESPONSE,
        UNKNOWN
    }

    /**
     * The answer to one question of history or safety, such as {@code psychosis-current}; questions are data in {@code
     * knowledge}. A later answer replaces the earlier.
     *
     * @param occurredOn when it last happened, where that matters; null when not known or not asked
     */
    record QuestionAnswered(
            String question, Answer answer, @Nullable PartialDate occurredOn, String note, Source source)
            implements BackgroundContent {}

    /** Pregnancy and the possibility of it. */
    record PregnancyStatusRecorded(PregnancyStatus status, String basis, Source source) implements BackgroundContent {}

    /** Pregnancy status; {@code POSSIBLE} needs a test before dosing. */
    enum PregnancyStatus {
        PREGNANT,
        NOT_PREGNANT_TESTED,
        POSSIBLE,
        NOT_POSSIBLE,
        UNKNOWN
    }

    /** Use of a substance: how much, how often, last time. */
    record SubstanceUseRecorded(
            ItemId item,
            String substance,
            UsePattern pattern,
            @Nullable LocalDate lastUsed,
            String note,
            Source source) implements BackgroundContent {}

    /** Pattern of use of a substance. */
    enum UsePattern {
        NEVER,
        PAST,
        OCCASIONAL,
        REGULAR,
        DISORDER_ACTIVE,
        DISORDER_REMISSION,
        UNKNOWN
    }

    /** Somebody the patient trusts: takes them home, is told what to watch for. */
    record TrustedPersonNamed(ItemId item, String name, String relation, String phone) implements BackgroundContent {}

    /** What the patient hopes for, in the patient's own words. */
    record GoalStated(ItemId item, String words) implements BackgroundContent {}

    /** The primary-care physician. */
    record PrimaryCarePhysicianNamed(String name, String practice, String phone) implements BackgroundContent {}

    /** A clinician has gone through the intake and signs that it is complete as far as it can be known. */
    record IntakeSigned(String words) implements BackgroundContent {}
}
