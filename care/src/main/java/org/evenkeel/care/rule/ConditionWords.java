package org.evenkeel.care.rule;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;

/** Says in plain words, with its limits, when a rule fires. */
public final class ConditionWords {
    private ConditionWords() {}

    /**
     * One clause of a condition.
     *
     * @param words the clause; for a joint of several, how they are joined
     * @param parts what is joined; empty for a single fact
     */
    public record Clause(String words, List<Clause> parts) {
        public Clause {
            parts = List.copyOf(parts);
        }
    }

    /** The condition in one line. */
    public static String of(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.All all -> joined(all.of(), " and ");
            case RuleCondition.Any any -> joined(any.of(), " or ");
            case RuleCondition.Not not -> "not (" + of(not.of()) + ")";
            case RuleCondition single -> fact(single);
        };
    }

    /** The condition as an outline: what is joined stands below its joint. */
    public static Clause outline(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.All all -> joint("All of these:", all.of());
            case RuleCondition.Any any -> joint("At least one of these:", any.of());
            case RuleCondition.Not not -> joint("Not this:", List.of(not.of()));
            case RuleCondition single -> new Clause(fact(single), List.of());
        };
    }

    private static Clause joint(String words, List<RuleCondition> parts) {
        return new Clause(words, parts.stream().map(ConditionWords::outline).toList());
    }

    private static String joined(List<RuleCondition> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof RuleCondition.All || part instanceof RuleCondition.Any
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(by));
    }

    private static String fact(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.Always _ -> "always, for every treatment the rule is about";
            case RuleCondition.All all -> of(all);
            case RuleCondition.Any any -> of(any);
            case RuleCondition.Not not -> of(not);
            case RuleCondition.History history -> history(history);
            case RuleCondition.Answered(Question question, Answer answer) ->
                "“" + question.words() + "” is answered " + answer(answer);
            case RuleCondition.Measured m ->
                m.measure().words() + " " + limit(m.comparison(), number(m.limit()) + unit(m.measure())) + ", "
                        + notOlder(m.within());
            case RuleCondition.Pressure p -> pressure(p);
            case RuleCondition.Takes takes -> takes(takes);
            case RuleCondition.TakesUnrecognised _ -> "takes a medicine whose ingredient is not recognised";
            case RuleCondition.AgeYears(Comparison comparison, int years) ->
                "age " + limit(comparison, years + " years");
            case RuleCondition.Pregnancy(var statuses, CodeList codes) ->
                "pregnancy status is " + words(statuses, ConditionWords::pregnancy) + ", or the record lists "
                        + codes.words();
            case RuleCondition.InstrumentTotal total ->
                questionnaire(total.instrument()) + " total "
                        + limit(total.comparison(), Integer.toString(total.total())) + ", " + notOlder(total.within());
            case RuleCondition.InstrumentItem item ->
                questionnaire(item.instrument()) + " item " + item.item() + " is " + item.atLeast() + " or more, "
                        + notOlder(item.within());
            case RuleCondition.FewerAdequateTrials trials ->
                "fewer than " + trials.than() + " antidepressants at a stated dose over at least "
                        + number(trials.minWeeks()) + " weeks in this episode ended with "
                        + words(trials.failed(), ConditionWords::outcome);
            case RuleCondition.ConsentLacking(String document, String version) ->
                "no standing consent to “" + document + "”, version " + version;
            case RuleCondition.DosesWithin doses ->
                count(doses) + " doses of " + sorted(doses.medicines()) + " by any route within "
                        + span(doses.within());
            case RuleCondition.Text _ -> "a statement; no chart can be asked";
            case RuleCondition.Checklist(String whatToCheck) -> "a person checks: " + whatToCheck;
            case RuleCondition.Elsewhere(String file) -> "the number stands in " + file + " and is applied there";
        };
    }

    private static String history(RuleCondition.History h) {
        String time = switch (h.presence()) {
            case ACTIVE -> "now";
            case EVER -> "now or ever before";
        };
        String within = h.withinDays()
                .map(days -> ", within the last " + days + " days")
                .orElse("");
        String use = h.use().isEmpty() ? "" : "; or use of it is charted as " + words(h.use(), ConditionWords::use);
        String allergy =
                h.allergyTo().map(list -> "; or an allergy to " + list.words()).orElse("");
        return h.codes().words() + " in the record, " + time + within + "; or “"
                + h.question().words() + "” is answered yes" + use + allergy;
    }

    private static String pressure(RuleCondition.Pressure p) {
        String limits = limit(p.comparison(), p.systolicMmHg() + " mmHg") + " systolic or "
                + limit(p.comparison(), p.diastolicMmHg() + " mmHg") + " diastolic";
        String readings =
                p.readings() == 1 ? "the last valid reading" : "mean of the last " + p.readings() + " valid readings";
        return "blood pressure " + limits + ", " + readings + ", " + notOlder(p.within());
    }

    private static String takes(RuleCondition.Takes t) {
        String routes = t.routes().isEmpty() ? "" : ", by the route " + sorted(t.routes());
        String daily = t.dailyAboveMg()
                .map(mg -> ", in sum above " + number(mg) + " mg a day, each weighed with its factor")
                .orElse("");
        return "takes " + t.ingredients().words() + " ("
                + sorted(t.ingredients().mgPerUnit().keySet()) + ")" + routes + daily;
    }

    private static String count(RuleCondition.DosesWithin doses) {
        return switch (doses.comparison()) {
            case ABOVE -> "more than " + doses.doses();
            case BELOW -> "fewer than " + doses.doses();
            case FROM -> doses.doses() + " or more";
            case UP_TO -> doses.doses() + " or fewer";
        };
    }

    private static String limit(Comparison comparison, String value) {
        return switch (comparison) {
            case ABOVE, BELOW -> comparison.words() + " " + value;
            case FROM -> value + " or more";
            case UP_TO -> value + " or less";
        };
    }

    private static String notOlder(Duration within) {
        return "not older than " + span(within);
    }

    private static String span(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes % 60 != 0) {
            return minutes + " minutes";
        }
        long hours = minutes / 60;
        if (hours % 24 != 0 || hours <= 48) {
            return hours == 1 ? "1 hour" : hours + " hours";
        }
        return hours / 24 + " days";
    }

    private static String unit(Measure measure) {
        String ucum = measure.unit().ucum();
        return switch (ucum) {
            case "Cel" -> " °C";
            case "/min" -> " a minute";
            case "kg/m2" -> " kg/m²";
            case Measure.TIMES_UPPER_LIMIT -> "";
            default -> " " + ucum;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String questionnaire(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static String sorted(Collection<String> names) {
        return names.stream().sorted().map(n -> n.replace('-', ' ')).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> String words(Collection<E> among, java.util.function.Function<E, String> word) {
        return among.stream().sorted().map(word).collect(Collectors.joining(" or "));
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "not known";
        };
    }

    private static String pregnancy(PregnancyStatus status) {
        return switch (status) {
            case PREGNANT -> "pregnant";
            case NOT_PREGNANT_TESTED -> "not pregnant, tested";
            case POSSIBLE -> "possible";
            case NOT_POSSIBLE -> "not possible";
            case UNKNOWN -> "not known";
        };
    }

    private static String outcome(TrialOutcome outcome) {
        return switch (outcome) {
            case NO_RESPONSE -> "no response";
            case PARTIAL_RESPONSE -> "a partial response";
            case RESPONSE_LOST -> "a response that was lost";
            case NOT_TOLERATED -> "not tolerated";
            case RESPONSE -> "a response";
            case UNKNOWN -> "an outcome not known";
        };
    }

    private static String use(UsePattern pattern) {
        return switch (pattern) {
            case NEVER -> "never";
            case PAST -> "past";
            case OCCASIONAL -> "occasional";
            case REGULAR -> "regular";
            case DISORDER_ACTIVE -> "a disorder, active";
            case DISORDER_REMISSION -> "a disorder in remission";
            case UNKNOWN -> "not known";
        };
    }
}
