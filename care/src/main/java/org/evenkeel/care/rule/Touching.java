package org.evenkeel.care.rule;

import java.util.Set;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PlanContent;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.rule.RuleCondition.Presence;

/**
 * Whether a change touches what a condition reads. When it doesn't, the condition comes to the same with it and without
 * it, and need not be asked again. Says yes where it can't tell. A change of a listed item keeps the item's code.
 */
final class Touching {
    private final Formulary formulary;

    Touching(Formulary formulary) {
        this.formulary = formulary;
    }

    boolean touches(Change change, RuleCondition condition) {
        return switch (change) {
            // a treatment decides which rules are asked, not what their conditions come to
            case Change.OtherTreatment _ -> false;
            // no rule reads the dose that is asked about: the ceilings do
            case Change.OtherDose _ -> false;
            case Change.Waiting _ -> readsTime(condition);
            case Change.NewFact fact -> fact.contents().stream().anyMatch(c -> reads(condition, c));
        };
    }

    private static boolean readsTime(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.All c -> c.of().stream().anyMatch(Touching::readsTime);
            case RuleCondition.Any c -> c.of().stream().anyMatch(Touching::readsTime);
            case RuleCondition.Not c -> readsTime(c.of());
            case RuleCondition.History c -> c.withinDays().isPresent();
            case RuleCondition.Measured _,
                    RuleCondition.Pressure _,
                    RuleCondition.AgeYears _,
                    RuleCondition.InstrumentTotal _,
                    RuleCondition.InstrumentItem _,
                    RuleCondition.DosesWithin _ -> true;
            case RuleCondition.Always _,
                    RuleCondition.Answered _,
                    RuleCondition.Takes _,
                    RuleCondition.TakesUnrecognised _,
                    RuleCondition.Pregnancy _,
                    RuleCondition.FewerAdequateTrials _,
                    RuleCondition.ConsentLacking _,
                    RuleCondition.Text _,
                    RuleCondition.Checklist _,
                    RuleCondition.Elsewhere _ -> false;
        };
    }

    private boolean reads(RuleCondition condition, Content content) {
        return switch (condition) {
            case RuleCondition.All c -> c.of().stream().anyMatch(p -> reads(p, content));
            case RuleCondition.Any c -> c.of().stream().anyMatch(p -> reads(p, content));
            case RuleCondition.Not c -> reads(c.of(), content);
            case RuleCondition.History c -> history(c, content);
            case RuleCondition.Answered c -> isAnswerTo(c.question(), content);
            case RuleCondition.Measured c -> measured(c.measure(), content);
            case RuleCondition.Pressure _ ->
                content instanceof BloodPressureRecorded || content instanceof SessionContent;
            case RuleCondition.Takes c -> content instanceof MedicationRecorded m && mayConcern(c.ingredients(), m);
            case RuleCondition.TakesUnrecognised _ -> content instanceof MedicationRecorded;
            case RuleCondition.AgeYears _ -> content instanceof ReferralContent;
            case RuleCondition.Pregnancy c -> pregnancy(c, content);
            case RuleCondition.InstrumentTotal c -> isAnswerTo(c.instrument(), content);
            case RuleCondition.InstrumentItem c -> isAnswerTo(c.instrument(), content);
            case RuleCondition.FewerAdequateTrials _ -> content instanceof AntidepressantTrialRecorded;
            case RuleCondition.ConsentLacking c ->
                content instanceof ConsentGiven g && g.document().equals(c.document());
            case RuleCondition.DosesWithin _ -> content instanceof SessionContent || content instanceof PlanContent;
            case RuleCondition.Always _, RuleCondition.Text _, RuleCondition.Checklist _, RuleCondition.Elsewhere _ ->
                false;
        };
    }

    private static boolean history(RuleCondition.History c, Content content) {
        return isAnswerTo(c.question(), content)
                || (content instanceof ConditionRecorded r && c.codes().means(r.code()))
                || (content instanceof ProcedureRecorded p
                        && c.presence() == Presence.EVER
                        && c.codes().means(p.code()))
                || (content instanceof SubstanceUseRecorded && !c.use().isEmpty())
                || (content instanceof AllergyRecorded && c.allergyTo().isPresent());
    }

    private static boolean isAnswerTo(Question question, Content content) {
        return content instanceof QuestionAnswered q && q.question().equals(question.code());
    }

    private static boolean isAnswerTo(String instrument, Content content) {
        return content instanceof QuestionnaireAnswered q && q.instrument().equals(instrument);
    }

    private static boolean measured(Measure measure, Content content) {
        return content instanceof SessionContent
                || (content instanceof ObservationRecorded o
                        && measure.loinc().contains(o.code().code()));
    }

    private static boolean pregnancy(RuleCondition.Pregnancy c, Content content) {
        return content instanceof PregnancyStatusRecorded
                || (content instanceof ConditionRecorded r
                        && c.statuses().contains(PregnancyStatus.PREGNANT)
                        && c.codes().means(r.code()));
    }

    /** What nobody recognises may be anything, so it bears on every list. */
    private boolean mayConcern(IngredientList list, MedicationRecorded medicine) {
        return switch (formulary.read(medicine)) {
            case MedicineReading.Unrecognised _ -> true;
            case MedicineReading.ReadAs readAs -> anyOf(list, readAs.ingredients());
            case MedicineReading.Known known -> anyOf(list, known.ingredients());
        };
    }

    private static boolean anyOf(IngredientList list, Set<String> ingredients) {
        return ingredients.stream().anyMatch(list::contains);
    }
}
