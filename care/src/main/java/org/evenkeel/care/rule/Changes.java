package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.Change.Kind;
import org.evenkeel.care.rule.Change.NewFact;

/**
 * Changes that might make a condition fail, or hold. Only a proposal: whether they do is found by asking the rules again.
 * What can't become otherwise, such as an age, a pregnancy or what once happened, proposes nothing. Neither does a
 * questionnaire: whoever is shown the answer that would open the door has been shown what to answer.
 */
final class Changes {
    private final RuleContext context;
    private final Formulary formulary;

    Changes(RuleContext context, Formulary formulary) {
        this.context = context;
        this.formulary = formulary;
    }

    /** Changes after which the condition might no longer hold, and might be known not to. */
    List<Change> against(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.Always _,
                    RuleCondition.AgeYears _,
                    RuleCondition.TakesUnrecognised _,
                    RuleCondition.InstrumentTotal _,
                    RuleCondition.InstrumentItem _,
                    RuleCondition.Text _,
                    RuleCondition.Checklist _,
                    RuleCondition.Elsewhere _ -> List.of();
            case RuleCondition.All c ->
                c.of().stream().flatMap(p -> against(p).stream()).toList();
            case RuleCondition.Any c ->
                c.of().stream().flatMap(p -> against(p).stream()).toList();
            case RuleCondition.Not c -> towards(c.of());
            case RuleCondition.History c -> HistoryChanges.against(c, context, formulary);
            case RuleCondition.Answered c -> List.of(answered(c.question(), opposite(c.answer()), context));
            case RuleCondition.Measured c -> MeasurementChanges.measured(c, negated(c.comparison()));
            case RuleCondition.Pressure c -> MeasurementChanges.pressure(c, context);
            case RuleCondition.Takes c -> MedicineChanges.against(c, context, formulary);
            case RuleCondition.Pregnancy c -> pregnancy(c, false);
            case RuleCondition.FewerAdequateTrials c -> trials(c);
            case RuleCondition.DosesWithin c -> waited(c);
            case RuleCondition.ConsentLacking c ->
                List.of(new NewFact(
                        Kind.CONSENT_GIVEN,
                        "consent " + c.document(),
                        "Consent is given to the present version (" + c.version() + ")",
                        new ConsentGiven(c.document(), c.version(), "", "")));
        };
    }

    /** Changes after which the condition might hold. */
    private List<Change> towards(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.All c ->
                c.of().stream().flatMap(p -> towards(p).stream()).toList();
            case RuleCondition.Any c ->
                c.of().stream().flatMap(p -> towards(p).stream()).toList();
            case RuleCondition.Not c -> against(c.of());
            case RuleCondition.Answered c -> List.of(answered(c.question(), c.answer(), context));
            case RuleCondition.Measured c -> MeasurementChanges.measured(c, c.comparison());
            case RuleCondition.Pregnancy c -> pregnancy(c, true);
            case RuleCondition.Always _,
                    RuleCondition.History _,
                    RuleCondition.Pressure _,
                    RuleCondition.Takes _,
                    RuleCondition.TakesUnrecognised _,
                    RuleCondition.AgeYears _,
                    RuleCondition.InstrumentTotal _,
                    RuleCondition.InstrumentItem _,
                    RuleCondition.FewerAdequateTrials _,
                    RuleCondition.ConsentLacking _,
                    RuleCondition.DosesWithin _,
                    RuleCondition.Text _,
                    RuleCondition.Checklist _,
                    RuleCondition.Elsewhere _ -> List.of();
        };
    }

    static NewFact answered(Question question, Answer answer, RuleContext context) {
        boolean again = HistoryFacts.answer(question, context).isPresent();
        return new NewFact(
                Kind.ANSWERED,
                "question " + question.code(),
                (again ? "Asked again: " : "Asked: ") + question.words() + (answer == Answer.YES ? " Yes" : " No"),
                new QuestionAnswered(question.code(), answer, null, "", Source.CLINIC));
    }

    private static Answer opposite(Answer answer) {
        return switch (answer) {
            case YES, UNKNOWN -> Answer.NO;
            case NO -> Answer.YES;
        };
    }

    static Comparison negated(Comparison comparison) {
        return switch (comparison) {
            case ABOVE -> Comparison.UP_TO;
            case UP_TO -> Comparison.ABOVE;
            case FROM -> Comparison.BELOW;
            case BELOW -> Comparison.FROM;
        };
    }

    /** A test can show that there is no pregnancy; a pregnancy that is recorded is not argued with. */
    private List<Change> pregnancy(RuleCondition.Pregnancy c, boolean wanted) {
        boolean recorded = context.chart()
                .background()
                .pregnancy()
                .map(p -> p.content().status() == PregnancyStatus.PREGNANT)
                .orElse(false);
        PregnancyStatus negative = PregnancyStatus.NOT_PREGNANT_TESTED;
        if (recorded || c.statuses().contains(negative) != wanted) {
            return List.of();
        }
        return List.of(new NewFact(
                Kind.PREGNANCY_TESTED,
                "pregnancy",
                "A pregnancy test is negative",
                new PregnancyStatusRecorded(negative, "", Source.CLINIC)));
    }

    /** As few more trials as it takes. */
    private List<Change> trials(RuleCondition.FewerAdequateTrials c) {
        for (int more = 1; more <= c.than(); more++) {
            NewFact change = trials(c, more);
            if (PersonFacts.trials(c, new Supposed(context).with(List.of(change)))
                            .truth()
                    == Truth.FALSE) {
                return List.of(change);
            }
        }
        return List.of();
    }

    private static NewFact trials(RuleCondition.FewerAdequateTrials c, int more) {
        List<Content> contents = Stream.iterate(1, i -> i <= more, i -> i + 1)
                .<Content>map(i -> new AntidepressantTrialRecorded(
                        supposedItem(i), "supposed " + i, 1.0, c.minWeeks(), first(c.failed()), true, Source.CLINIC))
                .toList();
        return new NewFact(
                Kind.TRIALS_RECORDED,
                "trials",
                (more == 1 ? "One more adequate antidepressant trial" : more + " more adequate antidepressant trials")
                        + " recorded in this episode",
                "",
                contents);
    }

    /** The first day on which enough doses have left the window. */
    private List<Change> waited(RuleCondition.DosesWithin c) {
        for (int days = 1; days <= c.within().toDays() + 1; days++) {
            Change change = waiting(context.today().plusDays(days));
            Evaluated then = GivenDoses.within(c, new Supposed(context).with(List.of(change)));
            if (then.truth() == Truth.FALSE) {
                return List.of(change);
            }
        }
        return List.of();
    }

    static Change waiting(LocalDate until) {
        return new Change.Waiting(until, "Wait until " + until);
    }

    private static <T extends Comparable<T>> T first(Set<T> set) {
        return set.stream().sorted().findFirst().orElseThrow();
    }

    static ItemId supposedItem(long n) {
        return new ItemId(new UUID(0, n));
    }
}
