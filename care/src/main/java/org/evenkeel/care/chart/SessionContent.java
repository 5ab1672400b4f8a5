package org.evenkeel.care.chart;

import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.jspecify.annotations.Nullable;

/** What happens in the treatment room. Amounts are ketamine base. */
public sealed interface SessionContent extends Content {
    /** The session an entry belongs to. */
    ItemId session();

    /** The patient is here, in a chair. */
    record PatientArrived(ItemId session, String chair) implements SessionContent {}

    /**
     * One item of the pre-session gate was checked.
     *
     * @param item such as {@code identity}, {@code consent}, {@code fasting}, {@code escort}
     * @param answer YES when the item is fulfilled
     */
    record GateItemChecked(ItemId session, String item, Answer answer, String note) implements SessionContent {}

    /** Body weight measured here, in kg. */
    record WeightMeasured(ItemId session, double weightKg) implements SessionContent {}

    /**
     * A set of vital signs. What was not measured is null, never a default.
     *
     * @param systolicMmHg systolic pressure
     * @param diastolicMmHg diastolic pressure
     * @param heartRatePerMin heart rate
     * @param spo2Percent oxygen saturation
     * @param respiratoryRatePerMin breaths a minute
     * @param temperatureCelsius body temperature
     * @param implausible names of the values that can't be right: kept, shown as such, never used
     * @param source charted by hand or taken from a monitor
     */
    record VitalSignsMeasured(
            ItemId session,
            @Nullable Integer systolicMmHg,
            @Nullable Integer diastolicMmHg,
            @Nullable Integer heartRatePerMin,
            @Nullable Integer spo2Percent,
            @Nullable Integer respiratoryRatePerMin,
            @Nullable Double temperatureCelsius,
            List<String> implausible,
            Source source)
            implements SessionContent {
        public VitalSignsMeasured {
            implausible = List.copyOf(implausible);
        }
    }

    /**
     * Dose and pump settings were checked by one person; the gate needs two different people.
     *
     * @param doseMg dose in the bag or syringe
     * @param concentrationMgPerMl concentration after dilution
     * @param rateMlPerHour pump rate
     */
    record DoseChecked(ItemId session, double doseMg, double concentrationMgPerMl, double rateMlPerHour)
            implements SessionContent {}

    /**
     * A syringe, devices or tablets were checked by one person; two different people are needed.
     *
     * @param doseMg what is to be given of it
     * @param strengthMgPerMl of the vial or syringe; null when it is no liquid
     * @param units devices or tablets; null when it is a liquid
     * @param unitMg content of one of them; null when it is a liquid
     * @param lot as printed; empty when not read
     */
    record PreparedDoseChecked(
            ItemId session,
            double doseMg,
            @Nullable Double strengthMgPerMl,
            @Nullable Integer units,
            @Nullable Double unitMg,
            String lot)
            implements SessionContent {}

    /**
     * Ketamine was drawn from a vial and put into a bag or syringe. Drawn anew, the bag before it counts no more, nor
     * does what was checked of it.
     *
     * @param vialStrengthMgPerMl base in the vial, as on its label
     * @param vialVolumeMl what a full vial holds
     * @param drawnMl what was drawn
     * @param diluentMl what it was added to
     * @param lot as on the label
     * @param expiry as on the label, to the day or the month
     */
    record MedicineDrawn(
            ItemId session,
            double vialStrengthMgPerMl,
            double vialVolumeMl,
            double drawnMl,
            double diluentMl,
            String lot,
            PartialDate expiry)
            implements SessionContent {}

    /**
     * What was drawn and not given was thrown away, seen by two people: the author and the witness.
     *
     * @param wastedMg base
     * @param witness display name of the second person
     */
    record MedicineWasted(ItemId session, double wastedMg, String witness) implements SessionContent {}

    /** All items of the gate were seen and the session may begin. */
    record GatePassed(
            ItemId session, List<FindingRecorded> findings, List<FindingOverridden> overrides, String libraryVersion)
            implements SessionContent {
        public GatePassed {
            findings = List.copyOf(findings);
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * The pump runs.
     *
     * @param rateMgPerMin rate at which ketamine base goes in
     * @param doseMg dose to be given in all
     */
    record InfusionStarted(ItemId session, double rateMgPerMin, double doseMg) implements SessionContent {}

    /** The pump runs at another rate. */
    record InfusionRateChanged(ItemId session, double rateMgPerMin, String reason) implements SessionContent {}

    /** The pump was paused. */
    record InfusionPaused(ItemId session, String reason) implements SessionContent {}

    /** The pump runs again, at the rate it had. */
    record InfusionResumed(ItemId session) implements SessionContent {}

    /**
     * The infusion is over.
     *
     * @param completed whether the ordered dose was given
     * @param givenMg what went in, computed from the pump's history
     */
    record InfusionStopped(ItemId session, boolean completed, double givenMg, String reason)
            implements SessionContent {}

    /**
     * A dose went in that no pump gives over time: a bolus, an injection, a device, a tablet.
     *
     * @param route as ordered, such as {@code intramuscular}
     * @param amountMg base in this dose
     * @param ordinal 1 for the first of the session
     * @param overMinutes how long it took; null when it is given at once
     * @param site where, such as a muscle or a nostril; may be empty
     * @param reason why it was given otherwise than ordered, such as before the rest was over; may be empty
     */
    record DoseGiven(
            ItemId session,
            String medicine,
            String route,
            double amountMg,
            int ordinal,
            @Nullable Double overMinutes,
            String site,
            String reason)
            implements SessionContent {}

    /** What was held in the mouth is out of it. */
    record MouthEmptied(ItemId session, Administration.Emptying how) implements SessionContent {}

    /**
     * Nothing more is given in this session.
     *
     * @param completed whether everything ordered was given, an optional repeat aside
     * @param givenMg in all
     */
    record DosingEnded(ItemId session, boolean completed, double givenMg, String reason) implements SessionContent {}

    /**
     * A side effect was seen or told.
     *
     * @param effect such as {@code nausea}, {@code dissociation}, {@code anxiety}
     * @param grade how strong it is now; {@code NONE} says that it has gone
     */
    record SideEffectObserved(ItemId session, String effect, Grade grade, String note) implements SessionContent {}

    /** How strong a side effect is. */
    enum Grade {
        NONE,
        MILD,
        MODERATE,
        SEVERE
    }

    /** A note in free text. */
    record SessionNoteWritten(ItemId session, String words) implements SessionContent {}
}
