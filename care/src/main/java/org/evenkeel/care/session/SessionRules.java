package org.evenkeel.care.session;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Everything the treatment room goes by that is not logic: items, limits, cadence, words. Loaded from data; every number
 * has a source and a status.
 *
 * @param libraryVersion version of the data, kept with the passed gate
 * @param gateItems what a person asks or looks at, in clinical order
 * @param together which of them one tap may answer
 * @param plausible what a measured value may be and still be believed
 * @param gateLimits what a measured value means before the start
 * @param advisories what a measured value means once the pump has run
 * @param sideEffects what is asked about or seen, in the order of the buttons
 */
public record SessionRules(
        String libraryVersion,
        List<GateItem> gateItems,
        List<AnsweredTogether> together,
        Map<VitalSign, PlausibleRange> plausible,
        Set<VitalSign> requiredVitals,
        List<VitalLimit> gateLimits,
        BloodPressureReading bloodPressure,
        WeightRule weight,
        IntervalRule interval,
        PumpLimits pump,
        VitalsCadence cadence,
        List<AdvisoryRule> advisories,
        List<SideEffect> sideEffects,
        Optional<ChartRules> chartRules) {

    public SessionRules {
        gateItems = List.copyOf(gateItems);
        together = List.copyOf(together);
        plausible = Map.copyOf(new EnumMap<>(plausible));
        requiredVitals = Set.copyOf(requiredVitals);
        gateLimits = List.copyOf(gateLimits);
        advisories = List.copyOf(advisories);
        sideEffects = List.copyOf(sideEffects);
    }

    /** The same, asking these rules of the whole chart again at each gate. */
    public SessionRules asking(ChartRules rules) {
        return new SessionRules(
                libraryVersion,
                gateItems,
                together,
                plausible,
                requiredVitals,
                gateLimits,
                bloodPressure,
                weight,
                interval,
                pump,
                cadence,
                advisories,
                sideEffects,
                Optional.of(rules));
    }

    /** What a person calls a side effect; its id where it is not on the list. */
    public String sideEffectLabel(String id) {
        return sideEffects.stream()
                .filter(e -> e.id().equals(id))
                .map(SideEffect::label)
                .findFirst()
                .orElse(id);
    }

    /** The item with this id. */
    public Optional<GateItem> gateItem(String id) {
        return gateItems.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /**
     * Something a person asks or looks at before the start; YES means fulfilled.
     *
     * @param id such as {@code identity}, {@code fasting}
     * @param ruleId the rule it answers
     * @param label the item as a statement that is fulfilled or not
     * @param help what exactly to ask or look at
     * @param ifNo what NO means
     * @param ifUnknown what "not known" means
     */
    public record GateItem(
            String id,
            String ruleId,
            String label,
            String help,
            GateOutcome ifNo,
            GateOutcome ifUnknown,
            Evidence evidence) {
        /** What an answer means. */
        public GateOutcome outcome(Answer answer) {
            return switch (answer) {
                case YES -> GateOutcome.CLEAR;
                case NO -> ifNo;
                case UNKNOWN -> ifUnknown;
            };
        }
    }

    /** A value from {@code least} to {@code most} is believed; another is kept, flagged and never used. */
    public record PlausibleRange(double least, double most, Evidence evidence) {
        /** Whether the value can be right. */
        public boolean holds(double value) {
            return value >= least && value <= most;
        }
    }

    /** How a value stands to a limit. */
    public enum Comparison {
        BELOW("below"),
        AT_OR_BELOW("at or below"),
        ABOVE("above"),
        AT_OR_ABOVE("at or above");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }

        /** The words between a value and its limit. */
        public String words() {
            return words;
        }

        /** Whether the value stands so to the limit. */
        public boolean holds(double value, double limit) {
            return switch (this) {
                case BELOW -> value < limit;
                case AT_OR_BELOW -> value <= limit;
                case ABOVE -> value > limit;
                case AT_OR_ABOVE -> value >= limit;
            };
        }
    }

    /**
     * A limit before the start. Several may hold; each sign's worst counts.
     *
     * @param limit in the unit of the sign
     * @param words what it means and what to do, for a person
     */
    public record VitalLimit(
            String ruleId,
            VitalSign sign,
            Comparison comparison,
            double limit,
            GateOutcome outcome,
            String words,
            Evidence evidence) {}

    /**
     * How blood pressure is read before the start.
     *
     * @param readings how many valid readings, of which the mean counts
     * @param apart least time between them
     * @param agreeWithinMmHg systolic values further apart than this are measured again
     */
    public record BloodPressureReading(
            String ruleId, int readings, Duration apart, int agreeWithinMmHg, Evidence evidence) {}

    /**
     * Weight for a dose per kg.
     *
     * @param validFor how old a measured weight may be
     * @param leastKg below this it is not believed
     * @param mostKg above this it is not believed
     * @param changePercent a change since the order above this needs a prescriber
     */
    public record WeightRule(
            String ruleId, Duration validFor, double leastKg, double mostKg, double changePercent, Evidence evidence) {}

    /**
     * Time since the last session's start.
     *
     * @param stopUnder a session sooner than this is a stop
     * @param blockUnder a session sooner than this needs a prescriber
     */
    public record IntervalRule(String ruleId, Duration stopUnder, Duration blockUnder, Evidence evidence) {}

    /**
     * Limits of the pump.
     *
     * @param stopAboveMgPerKgPerMin never faster
     * @param blockAboveMgPerKgPerHour faster only by a prescriber
     * @param mostConcentrationMgPerMl above this the drug was not diluted
     * @param durationTolerancePercent how far the duration that follows from the pump may be off the order
     * @param vials what vials and bags there are
     */
    public record PumpLimits(
            double stopAboveMgPerKgPerMin,
            double blockAboveMgPerKgPerHour,
            double mostConcentrationMgPerMl,
            double durationTolerancePercent,
            Evidence rate,
            Evidence concentration,
            VialRules vials) {}

    /**
     * How often vital signs are due.
     *
     * @param during while the infusion is not over
     * @param after from its end until the patient leaves
     * @param routes when they are due after a single dose, by route
     */
    public record VitalsCadence(
            String ruleId, Duration during, Duration after, Evidence evidence, List<AfterDose> routes) {
        public VitalsCadence {
            routes = List.copyOf(routes);
        }

        /** For infusions alone. */
        public VitalsCadence(String ruleId, Duration during, Duration after, Evidence evidence) {
            this(ruleId, during, after, evidence, List.of());
        }

        /** The cadence after single doses by a route; empty when none is known. */
        public Optional<AfterDose> route(String route) {
            return routes.stream().filter(r -> r.routes().contains(route)).findFirst();
        }
    }

    /**
     * A side effect that is charted with one tap.
     *
     * @param urgent may be an emergency at any grade
     */
    public record SideEffect(String id, String label, boolean urgent) {}

    /** How urgent an advisory is. */
    public enum Level {
        ADVISORY,
        HIGH,
        CRITICAL
    }

    /** What an advisory looks at. */
    public sealed interface Trigger {
        /** The last value of a sign; {@code confirmations} values in a row within {@code within}. */
        record Value(VitalSign sign, Comparison comparison, double limit, int confirmations, Duration within)
                implements Trigger {}

        /** The last value has risen by so much since the last reading before the start. */
        record Rise(VitalSign sign, double by) implements Trigger {}

        /** The last value has fallen by so many percent since the last reading before the start. */
        record Fall(VitalSign sign, double percent) implements Trigger {}

        /** A side effect is charted and has not gone. */
        record Effect(String effect) implements Trigger {}
    }

    /**
     * Information for the person at the bedside. It names no drug.
     *
     * @param triggers any of these
     */
    public record AdvisoryRule(String ruleId, Level level, List<Trigger> triggers, String words, Evidence evidence) {
        public AdvisoryRule {
            triggers = List.copyOf(triggers);
        }
    }
}
