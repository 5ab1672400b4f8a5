package org.evenkeel.care.session;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.Source;

/** What a person in the treatment room asks for. {@code at} is when it was so at the bedside: now, or back-charted. */
public sealed interface SessionCommand {
    /** Which session. */
    ItemId session();

    /** When it was so. */
    Instant at();

    /** The patient is here. Whether the chair is free is asked before. */
    record Arrive(ItemId session, Instant at, String chair) implements SessionCommand {}

    /** An item of the gate was looked at. */
    record CheckGateItem(ItemId session, Instant at, String item, Answer answer, String note)
            implements SessionCommand {}

    /** These items of the gate, asked in one breath, are so. What was answered before stays as it was answered. */
    record CheckTogether(ItemId session, Instant at, List<String> items) implements SessionCommand {
        public CheckTogether {
            items = List.copyOf(items);
        }
    }

    /** The patient was weighed. */
    record MeasureWeight(ItemId session, Instant at, double weightKg) implements SessionCommand {}

    /** Vital signs were measured. */
    record RecordVitals(ItemId session, Instant at, VitalValues values, Source source) implements SessionCommand {}

    /** One person checked dose, bag and pump. */
    record CheckDose(ItemId session, Instant at, PumpSetting setting) implements SessionCommand {}

    /** Ketamine was drawn from a vial into a bag or syringe. */
    record DrawMedicine(ItemId session, Instant at, BagMixture bag, String lot, String expiry)
            implements SessionCommand {}

    /**
     * What was left was thrown away.
     *
     * @param witness who saw it, identified by their own account; another person than the one who charts
     */
    record WasteMedicine(ItemId session, Instant at, double wastedMg, Author witness) implements SessionCommand {}

    /** One person checked a syringe, devices or tablets. */
    record CheckPrepared(ItemId session, Instant at, PreparedDose prepared) implements SessionCommand {}

    /**
     * The next single dose of the order was given: a bolus, an injection, a device, a tablet.
     *
     * @param site where, such as a muscle or a nostril; may be empty
     * @param reason why it was given before the rest was over; may be empty
     */
    record GiveDose(ItemId session, Instant at, String site, String reason) implements SessionCommand {}

    /** What was held in the mouth was spat out or swallowed. */
    record EmptyMouth(ItemId session, Instant at, Emptying how) implements SessionCommand {}

    /** No further single dose is given. Never refused for want of a reason. */
    record EndDosing(ItemId session, Instant at, String reason) implements SessionCommand {}

    /** The gate is to be passed, with a prescriber's reasons where findings need them. */
    record PassGate(ItemId session, Instant at, List<FindingOverridden> overrides) implements SessionCommand {
        public PassGate {
            overrides = List.copyOf(overrides);
        }
    }

    /** The pump was started as checked. */
    record StartInfusion(ItemId session, Instant at) implements SessionCommand {}

    /** The pump was paused. */
    record PauseInfusion(ItemId session, Instant at, String reason) implements SessionCommand {}

    /** The pump goes on at the rate it had. */
    record ResumeInfusion(ItemId session, Instant at) implements SessionCommand {}

    /** The pump goes on at another rate. */
    record ChangeRate(ItemId session, Instant at, double rateMgPerMin, String reason) implements SessionCommand {}

    /** The pump was stopped for good, or its end is confirmed. Never refused for want of a reason. */
    record StopInfusion(ItemId session, Instant at, String reason) implements SessionCommand {}

    /** A side effect was seen or told, or has gone. */
    record ObserveSideEffect(ItemId session, Instant at, String effect, Grade grade, String note)
            implements SessionCommand {}

    /** Free text. */
    record WriteNote(ItemId session, Instant at, String words) implements SessionCommand {}
}
