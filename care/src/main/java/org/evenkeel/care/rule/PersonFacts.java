package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.rule.RuleCondition.AgeYears;
import org.evenkeel.care.rule.RuleCondition.FewerAdequateTrials;
import org.evenkeel.care.rule.RuleCondition.InstrumentItem;
import org.evenkeel.care.rule.RuleCondition.InstrumentTotal;
import org.evenkeel.care.rule.RuleCondition.Pregnancy;

/** Age, pregnancy, questionnaires and earlier treatment. */
final class PersonFacts {
    private PersonFacts() {}

    static Evaluated age(AgeYears c, RuleContext context) {
        Optional<PartialDate> birth = context.chart()
                .referral()
                .patient()
                .flatMap(p -> Optional.ofNullable(p.content().birthDate()));
        Missing ask = new Missing(Missing.Kind.BIRTH_DATE, "birth-date", "Enter the full date of birth");
        if (birth.isEmpty()) {
            return Evaluated.unknown(ask);
        }
        int atMost = years(birth.get().earliest(), context);
        int atLeast = years(birth.get().latest(), context);
        if (atLeast < 0 || atMost > 120) {
            return Evaluated.unknown(ask, Trigger.of("Date of birth", birth.get() + ", can't be right"));
        }
        Trigger trigger = Trigger.of(
                "Age",
                atLeast == atMost
                        ? atLeast + " years"
                        : "between " + atLeast + " and " + atMost + " years (born " + birth.get() + ")");
        boolean youngest = c.comparison().holds(atLeast, c.years());
        boolean oldest = c.comparison().holds(atMost, c.years());
        return youngest == oldest ? Evaluated.of(youngest, trigger) : Evaluated.unknown(ask, trigger);
    }

    private static int years(LocalDate birth, RuleContext context) {
        return Period.between(birth, context.today()).getYears() - (birth.isAfter(context.today()) ? 1 : 0);
    }

    static Evaluated pregnancy(Pregnancy c, RuleContext context) {
        List<Evaluated> parts = new ArrayList<>();
        if (c.statuses().contains(PregnancyStatus.PREGNANT)) {
            context.chart().background().conditions().stream()
                    .filter(r -> r.content().status() == ClinicalStatus.ACTIVE
                            && c.codes().means(r.content().code()))
                    .map(r -> Evaluated.yes(Trigger.of(r.content().code().display(), "in the record, active", r)))
                    .forEach(parts::add);
        }
        parts.add(context.chart()
                .background()
                .pregnancy()
                .map(p -> pregnancyStatus(c, p, context))
                .orElseGet(() -> Evaluated.unknown(
                        new Missing(Missing.Kind.PREGNANCY, "pregnancy", "Record whether pregnancy is possible"))));
        return Evaluated.any(parts);
    }

    private static Evaluated pregnancyStatus(
            Pregnancy c, Charted<PregnancyStatusRecorded> recorded, RuleContext context) {
        PregnancyStatus status = recorded.content().status();
        String words = switch (status) {
            case PREGNANT -> "pregnant";
            case NOT_PREGNANT_TESTED -> "not pregnant, tested";
            case POSSIBLE -> "possible, not tested";
            case NOT_POSSIBLE -> "not possible";
            case UNKNOWN -> "not known";
        };
        Trigger trigger = Trigger.of("Pregnancy", words + " (" + context.ago(recorded.at()) + ")", recorded);
        if (c.statuses().contains(status)) {
            return Evaluated.yes(trigger);
        }
        return status == PregnancyStatus.POSSIBLE || status == PregnancyStatus.UNKNOWN
                ? Evaluated.unknown(new Missing(Missing.Kind.PREGNANCY, "pregnancy", "Do a pregnancy test"), trigger)
                : Evaluated.no(trigger);
    }

    static Evaluated total(InstrumentTotal c, RuleContext context) {
        Optional<Charted<QuestionnaireAnswered>> latest = latest(c.instrument(), context);
        if (latest.isEmpty()) {
            return Evaluated.unknown(send(c.instrument()));
        }
        Integer total = latest.get().content().total();
        Trigger trigger = Trigger.of(
                c.instrument().toUpperCase(java.util.Locale.ROOT) + " total",
                (total == null ? "not complete" : total) + " ("
                        + context.ago(latest.get().at()) + ")",
                latest.get());
        return total == null || !context.isWithin(latest.get().at(), c.within())
                ? Evaluated.unknown(send(c.instrument()), trigger)
                : Evaluated.of(c.comparison().holds(total, c.total()), trigger);
    }

    static Evaluated item(InstrumentItem c, RuleContext context) {
        Optional<Charted<QuestionnaireAnswered>> latest = latest(c.instrument(), context);
        Integer value = latest.map(l -> l.content().answers().get(c.item())).orElse(null);
        if (latest.isEmpty() || value == null) {
            return Evaluated.unknown(send(c.instrument()));
        }
        Trigger trigger = Trigger.of(
                c.instrument().toUpperCase(java.util.Locale.ROOT) + " "
                        + c.item().replace('-', ' '),
                "answered " + value + " (" + context.ago(latest.get().at()) + ")",
                latest.get());
        if (value >= c.atLeast() && context.isWithin(latest.get().at(), c.within())) {
            return Evaluated.yes(trigger);
        }
        return context.isWithin(latest.get().at(), c.within())
                ? Evaluated.no(trigger)
                : Evaluated.unknown(send(c.instrument()), trigger);
    }

    private static Optional<Charted<QuestionnaireAnswered>> latest(String instrument, RuleContext context) {
        List<Charted<QuestionnaireAnswered>> answers =
                context.chart().questionnaires().answersTo(instrument);
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    private static Missing send(String instrument) {
        return new Missing(
                Missing.Kind.QUESTIONNAIRE,
                instrument,
                "Have the patient fill in " + instrument.toUpperCase(java.util.Locale.ROOT));
    }

    /** Trials with an unknown dose, length or outcome may be adequate: they keep the answer open. */
    static Evaluated trials(FewerAdequateTrials c, RuleContext context) {
        List<Charted<AntidepressantTrialRecorded>> trials =
                context.chart().background().antidepressantTrials();
        Missing ask = new Missing(
                Missing.Kind.ANTIDEPRESSANT_TRIALS,
                "antidepressant-trials",
                "Record each antidepressant trial: dose, weeks, outcome");
        if (trials.isEmpty()) {
            return Evaluated.unknown(ask);
        }
        List<AntidepressantTrialRecorded> current = trials.stream()
                .map(Charted::content)
                .filter(AntidepressantTrialRecorded::currentEpisode)
                .toList();
        long certain = distinct(
                current.stream().filter(t -> adequacy(c, t) == Truth.TRUE).toList());
        long possible = distinct(
                current.stream().filter(t -> adequacy(c, t) != Truth.FALSE).toList());
        Trigger trigger = Trigger.of(
                "Adequate trials failed in this episode",
                certain + ", and " + (possible - certain) + " not fully known",
                trials.getLast());
        if (certain >= c.than()) {
            return Evaluated.no(trigger);
        }
        return possible >= c.than() ? Evaluated.unknown(ask, trigger) : Evaluated.yes(trigger);
    }

    private static long distinct(List<AntidepressantTrialRecorded> trials) {
        return trials.stream()
                .map(t -> t.medicine().strip().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
    }

    private static Truth adequacy(FewerAdequateTrials c, AntidepressantTrialRecorded t) {
        Double weeks = t.weeks();
        Truth longEnough = weeks == null ? Truth.UNKNOWN : Truth.of(weeks >= c.minWeeks());
        Truth dosed = t.doseMgPerDay() == null ? Truth.UNKNOWN : Truth.of(t.doseMgPerDay() > 0);
        Truth failed = t.outcome() == TrialOutcome.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(c.failed().contains(t.outcome()));
        return longEnough.and(dosed).and(failed);
    }
}
