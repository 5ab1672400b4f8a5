package org.evenkeel.care.recovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.session.AnsweredTogether;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What discharge goes by, as data.
 *
 * @param criteria all must be fulfilled, in the order in which they are shown
 * @param together which of them one tap may answer
 * @param advice written advice, in the words a patient reads
 */
public record RecoveryRules(
        List<DischargeCriterion> criteria,
        List<AnsweredTogether> together,
        ObservationTime observation,
        StableBloodPressure bloodPressure,
        OxygenAtLeast oxygen,
        AdviceDocument advice) {
    public RecoveryRules {
        criteria = List.copyOf(criteria);
        together = List.copyOf(together);
    }

    /** The criterion with this id. */
    public Optional<DischargeCriterion> criterion(String id) {
        return criteria.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** How a criterion is known. */
    public enum Kind {
        /** A person looks and judges. */
        JUDGED,
        /** The least time since the end of the infusion. */
        MINIMUM_TIME,
        /** From the charted readings. */
        BLOOD_PRESSURE,
        /** From the charted readings. */
        OXYGEN,
        /** From the charted hand-over. */
        ESCORT,
        /** From the advice charted as given to patient and escort. */
        ADVICE
    }

    /**
     * Something that must be so before the patient leaves.
     *
     * @param id such as {@code gait}
     * @param label the criterion as a statement that is fulfilled or not
     * @param help what exactly to look at
     * @param hard nobody can override it
     * @param effects side effects that speak against it while they are charted and not gone
     * @param scale the rating that fulfils it
     */
    public record DischargeCriterion(
            String id,
            String ruleId,
            String label,
            String help,
            Kind kind,
            boolean hard,
            List<String> effects,
            Optional<FullScore> scale,
            Evidence evidence) {
        public DischargeCriterion {
            effects = List.copyOf(effects);
        }

        /** One on which nothing else of the chart has a say. */
        public DischargeCriterion(
                String id, String ruleId, String label, String help, Kind kind, boolean hard, Evidence evidence) {
            this(id, ruleId, label, help, kind, hard, List.of(), Optional.empty(), evidence);
        }
    }

    /**
     * A rating that fulfils a criterion: this score in this form of the scale and no other.
     *
     * @param label the scale as people call it
     */
    public record FullScore(String id, String version, String label, int score) {}

    /**
     * The least time from the end of the infusion.
     *
     * @param standardMinutes when nothing below applies
     * @param extendedMinutes when anything below applies or is not known
     * @param doseAboveMgPerKg dose above this
     * @param ageFromYears age from this
     * @param conditions codes of conditions, such as obstructive sleep apnoea
     * @param depressants ingredients, lower case, that depress the central nervous system
     */
    public record ObservationTime(
            String ruleId,
            int standardMinutes,
            int extendedMinutes,
            double doseAboveMgPerKg,
            int ageFromYears,
            Set<String> conditions,
            Set<String> depressants,
            Evidence evidence,
            List<RouteTime> routes) {
        public ObservationTime {
            conditions = Set.copyOf(conditions);
            depressants = Set.copyOf(depressants);
            routes = List.copyOf(routes);
        }

        /** For infusions alone. */
        public ObservationTime(
                String ruleId,
                int standardMinutes,
                int extendedMinutes,
                double doseAboveMgPerKg,
                int ageFromYears,
                Set<String> conditions,
                Set<String> depressants,
                Evidence evidence) {
            this(
                    ruleId,
                    standardMinutes,
                    extendedMinutes,
                    doseAboveMgPerKg,
                    ageFromYears,
                    conditions,
                    depressants,
                    evidence,
                    List.of());
        }
    }

    /**
     * The least time after the last dose by routes other than an infusion.
     *
     * @param medicine such as {@code esketamine}
     * @param routes as orders name them
     */
    public record RouteTime(String ruleId, String medicine, Set<String> routes, int minutes, Evidence evidence) {
        public RouteTime {
            routes = Set.copyOf(routes);
        }
    }

    /**
     * Blood pressure for leaving: the last {@code readings} after the end of the infusion all below the limits, the last
     * systolic not above the baseline by more than {@code aboveBaselinePercent}, and not rising.
     *
     * @param risingByMmHg a systolic rise of more than this between the last two readings is not stable
     */
    public record StableBloodPressure(
            int readings,
            int systolicBelowMmHg,
            int diastolicBelowMmHg,
            double aboveBaselinePercent,
            int risingByMmHg,
            Evidence evidence) {}

    /** Oxygen saturation for leaving, breathing room air. */
    public record OxygenAtLeast(int spo2Percent, Evidence evidence) {}

    /** Written advice of a stated version: fixed words. */
    public record AdviceDocument(String id, String version, String title, List<AdviceSection> sections) {
        public AdviceDocument {
            sections = List.copyOf(sections);
        }
    }

    /** A part of the advice. */
    public record AdviceSection(String heading, List<String> lines, Evidence evidence) {
        public AdviceSection {
            lines = List.copyOf(lines);
        }
    }
}
