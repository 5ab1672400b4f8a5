package org.evenkeel.care.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One clinical rule.
 *
 * @param id stable, such as {@code C-ANEU-1}
 * @param version raised whenever limit, severity, words or condition change
 * @param stages when it is asked
 * @param applies for which treatments
 * @param severity how strongly it speaks when it fires
 * @param title what it is about, in a few words
 * @param words what it means and what to do, for the clinician
 * @param group rules of one group are bands of one thing: of those that fire only the strongest is shown
 * @param condition when it fires
 * @param dispute what sources disagree about; empty when they don't
 * @param origin whether it is the house's or the clinic's own
 * @param patientWords what it means, for the patient, where a patient is told
 * @param effective the days on which it is asked
 * @param tier the kinds of source it rests on; empty when not told
 */
public record Rule(
        String id,
        String version,
        Set<Stage> stages,
        Applies applies,
        Severity severity,
        String title,
        String words,
        Optional<String> group,
        RuleCondition condition,
        Evidence evidence,
        Optional<String> dispute,
        Origin origin,
        Optional<String> patientWords,
        Effective effective,
        List<Tier> tier) {
    public Rule {
        stages = Set.copyOf(stages);
        tier = List.copyOf(tier);
        Objects.requireNonNull(condition, "condition");
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a rule is asked at one stage at least");
        }
    }

    /**
     * Whose rule it is.
     *
     * @param changed who decided it in the clinic and when; absent for the house's own, and only for those
     */
    public record Origin(Kind kind, Optional<ClinicChange> changed) {
        /** The house's own. */
        public static final Origin LIBRARY = new Origin(Kind.LIBRARY, Optional.empty());

        public Origin {
            if ((kind == Kind.LIBRARY) == changed.isPresent()) {
                throw new IllegalArgumentException("what a clinic decided, and nothing else, says who decided it");
            }
        }

        /** A rule that the house does not have. */
        public static Origin added(ClinicChange change) {
            return new Origin(Kind.ADDED_BY_CLINIC, Optional.of(change));
        }

        /** A rule in the place of the house's. */
        public static Origin overridden(ClinicChange change) {
            return new Origin(Kind.OVERRIDDEN_BY_CLINIC, Optional.of(change));
        }

        /** Whether it is the house's own. */
        public boolean isLibrary() {
            return kind == Kind.LIBRARY;
        }

        /** In short, for a screen; empty for the house's own. */
        public String words() {
            return kind.words();
        }

        /** What was done by whom and when, such as "overridden by Dr Amsel, 2 March 2027"; empty for the house's own. */
        public String byWhom() {
            return changed.map(c -> kind.verb() + " " + c.byAndDay()).orElse("");
        }

        /** What a clinic does with a rule. */
        public enum Kind {
            LIBRARY("", ""),
            ADDED_BY_CLINIC("added", " by the clinic"),
            OVERRIDDEN_BY_CLINIC("overridden", " by the clinic");

            private final String verb;
            private final String whose;

            Kind(String verb, String whose) {
                this.verb = verb;
                this.whose = whose;
            }

            String verb() {
                return verb;
            }

            /** Words for a screen; empty for the house's own. */
            public String words() {
                return verb + whose;
            }
        }
    }
}
