package org.evenkeel.care.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;

/** When a rule fires. The set is closed: what data can't say here is a new kind with its own tests, never a script. */
public sealed interface RuleCondition {

    /** Holds for every treatment the rule applies to. */
    record Always() implements RuleCondition {}

    /** All hold. */
    record All(List<RuleCondition> of) implements RuleCondition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one holds. */
    record Any(List<RuleCondition> of) implements RuleCondition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** It doesn't hold. */
    record Not(RuleCondition of) implements RuleCondition {}

    /**
     * The patient has, or had, something. It holds when the record lists it or the question is answered yes. It fails
     * only when the question is answered no and the record lists nothing: a record's silence is not a no.
     *
     * @param presence whether the past counts
     * @param withinDays counts only when it happened within so many days, if given; undated is unknown
     * @param use substances in these patterns count too
     * @param allergyTo allergies to these ingredients count too
     */
    record History(
            CodeList codes,
            Question question,
            Presence presence,
            Optional<Integer> withinDays,
            Set<UsePattern> use,
            Optional<IngredientList> allergyTo)
            implements RuleCondition {
        public History {
            use = Set.copyOf(use);
        }
    }

    /** Whether the past counts. */
    enum Presence {
        ACTIVE,
        EVER
    }

    /** A question is answered in this way. */
    record Answered(Question question, Answer answer) implements RuleCondition {}

    /** A measured value lies beyond a limit. Older values are not known; nor are values in a unit we can't convert. */
    record Measured(Measure measure, Comparison comparison, double limit, Duration within) implements RuleCondition {}

    /**
     * Blood pressure, as the mean of the last valid readings, lies beyond either limit. An implausible reading is never
     * used; fewer valid readings than asked never clear anybody.
     */
    record Pressure(Comparison comparison, int systolicMmHg, int diastolicMmHg, int readings, Duration within)
            implements RuleCondition {}

    /**
     * The patient takes one of these ingredients.
     *
     * @param routes by one of these routes; empty for any
     * @param dailyAboveMg their sum a day, each weighed with its factor, lies above this; absent for any dose
     */
    record Takes(IngredientList ingredients, Set<String> routes, Optional<Double> dailyAboveMg)
            implements RuleCondition {
        public Takes {
            routes = Set.copyOf(routes);
        }
    }

    /** Somebody takes a medicine that nobody here recognises. */
    record TakesUnrecognised() implements RuleCondition {}

    /** Age in whole years lies beyond a limit, for every birthday the birth date allows. */
    record AgeYears(Comparison comparison, int years) implements RuleCondition {}

    /** Pregnancy status is one of these, or the record lists a pregnancy. */
    record Pregnancy(Set<PregnancyStatus> statuses, CodeList codes) implements RuleCondition {
        public Pregnancy {
            statuses = Set.copyOf(statuses);
        }
    }

    /** The latest total of a questionnaire lies beyond a limit. */
    record InstrumentTotal(String instrument, Comparison comparison, int total, Duration within)
            implements RuleCondition {}

    /** The latest answer to one item of a questionnaire is at least this. */
    record InstrumentItem(String instrument, String item, int atLeast, Duration within) implements RuleCondition {}

    /** Fewer antidepressants than this failed at a stated dose over at least so many weeks in the current episode. */
    record FewerAdequateTrials(int than, double minWeeks, Set<TrialOutcome> failed) implements RuleCondition {
        public FewerAdequateTrials {
            failed = Set.copyOf(failed);
        }
    }

    /** No standing consent to this version of a document. */
    record ConsentLacking(String document, String version) implements RuleCondition {}

    /** So many doses of these medicines were given in a rolling window, by any route, before the session in question. */
    record DosesWithin(Set<String> medicines, Duration within, Comparison comparison, int doses)
            implements RuleCondition {
        public DosesWithin {
            medicines = Set.copyOf(medicines);
        }
    }

    /** A statement. A chart can't answer it. */
    record Text() implements RuleCondition {}

    /** A person checks it. */
    record Checklist(String whatToCheck) implements RuleCondition {}

    /** The number lives in another file of the library and is applied there. */
    record Elsewhere(String file) implements RuleCondition {}

    /** Whether a chart can be asked. */
    default boolean isComputed() {
        return switch (this) {
            case Text _, Checklist _, Elsewhere _ -> false;
            case All c -> c.of().stream().allMatch(RuleCondition::isComputed);
            case Any c -> c.of().stream().allMatch(RuleCondition::isComputed);
            case Not c -> c.of().isComputed();
            case Always _,
                    History _,
                    Answered _,
                    Measured _,
                    Pressure _,
                    Takes _,
                    TakesUnrecognised _,
                    AgeYears _,
                    Pregnancy _,
                    InstrumentTotal _,
                    InstrumentItem _,
                    FewerAdequateTrials _,
                    ConsentLacking _,
                    DosesWithin _ -> true;
        };
    }
}
