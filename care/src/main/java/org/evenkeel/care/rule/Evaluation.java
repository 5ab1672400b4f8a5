package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.Finding.Outcome;

/** Asks rules of a chart. Pure: the same chart, rules and moment always give the same findings. */
public final class Evaluation {
    private static final Comparator<Finding> STRONGEST_FIRST =
            Comparator.comparing(Finding::outcome).thenComparing(Finding::severity);

    private final RuleBook book;
    private final RuleContext context;

    private Evaluation(RuleBook book, RuleContext context) {
        this.book = book;
        this.context = context;
    }

    /**
     * Asks every rule of a stage. Rules that don't apply or don't fire leave no finding.
     *
     * @return firing rules first, strongest first, then those that can't be judged, strongest first; among equals in the
     *     order of the rule book
     */
    public static List<Finding> findings(RuleBook book, Stage stage, RuleContext context) {
        Evaluation evaluation = new Evaluation(book, context);
        List<Finding> findings = new ArrayList<>();
        Map<String, Finding> strongestOfGroup = new LinkedHashMap<>();
        for (Rule rule : book.asked(stage, context.scope(), context.today())) {
            Optional<Finding> finding = Optional.of(evaluation.judged(rule)).filter(f -> f.outcome() != Outcome.CLEAR);
            if (finding.isPresent() && rule.group().isPresent()) {
                strongestOfGroup.merge(rule.group().get(), finding.get(), Evaluation::stronger);
            } else {
                finding.ifPresent(findings::add);
            }
        }
        findings.addAll(strongestOfGroup.values());
        findings.sort(STRONGEST_FIRST);
        return List.copyOf(findings);
    }

    /**
     * Asks every computed rule of a stage and leaves none out: bands are not folded, and what is clear says so.
     *
     * @return firing rules first, then those that can't be judged, then those that are clear; each strongest first
     */
    public static List<Finding> everything(RuleBook book, Stage stage, RuleContext context) {
        Evaluation evaluation = new Evaluation(book, context);
        return book.asked(stage, context.scope(), context.today()).stream()
                .map(evaluation::judged)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    /** What a single condition comes to, without a rule around it. */
    static Evaluated of(RuleCondition condition, RuleBook book, RuleContext context) {
        return new Evaluation(book, context).evaluate(condition);
    }

    /** A band that fires says more than one that can't be judged, and a stronger band more than a weaker. */
    private static Finding stronger(Finding a, Finding b) {
        if (a.outcome() != b.outcome()) {
            return a.fires() ? a : b;
        }
        return a.severity().compareTo(b.severity()) <= 0 ? a : b;
    }

    private Finding judged(Rule rule) {
        Evaluated evaluated = evaluate(rule.condition());
        Outcome outcome = switch (evaluated.truth()) {
            case TRUE -> Outcome.FIRES;
            case UNKNOWN -> Outcome.UNKNOWN;
            case FALSE -> Outcome.CLEAR;
        };
        return Finding.of(rule, outcome, evaluated);
    }

    private Evaluated evaluate(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.Always _ -> Evaluated.yes(Trigger.of("By the treatment itself"));
            case RuleCondition.All c ->
                Evaluated.all(c.of().stream().map(this::evaluate).toList());
            case RuleCondition.Any c ->
                Evaluated.any(c.of().stream().map(this::evaluate).toList());
            case RuleCondition.Not c -> absent(c.of());
            case RuleCondition.History c -> HistoryFacts.history(c, context, book.formulary());
            case RuleCondition.Answered c -> answered(c);
            case RuleCondition.Measured c -> Measurements.measured(c, context);
            case RuleCondition.Pressure c -> Measurements.pressure(c, context);
            case RuleCondition.Takes c -> Medicines.takes(c, context, book.formulary());
            case RuleCondition.TakesUnrecognised _ -> Medicines.unrecognised(context, book.formulary());
            case RuleCondition.AgeYears c -> PersonFacts.age(c, context);
            case RuleCondition.Pregnancy c -> PersonFacts.pregnancy(c, context);
            case RuleCondition.InstrumentTotal c -> PersonFacts.total(c, context);
            case RuleCondition.InstrumentItem c -> PersonFacts.item(c, context);
            case RuleCondition.FewerAdequateTrials c -> PersonFacts.trials(c, context);
            case RuleCondition.ConsentLacking c -> Consents.lacking(c, context);
            case RuleCondition.DosesWithin c -> GivenDoses.within(c, context);
            case RuleCondition.Text _, RuleCondition.Checklist _, RuleCondition.Elsewhere _ ->
                throw new IllegalStateException("never asked of a chart: " + condition);
        };
    }

    /** What is absent leaves no fact behind: then it is said what was looked for. */
    private Evaluated absent(RuleCondition condition) {
        Evaluated not = evaluate(condition).not();
        if (not.truth() == Truth.TRUE && not.because().isEmpty() && condition instanceof RuleCondition.Takes t) {
            return Evaluated.yes(
                    Trigger.of("Medicines in the chart", "no " + t.ingredients().words()));
        }
        return not;
    }

    private Evaluated answered(RuleCondition.Answered c) {
        Optional<Charted<QuestionAnswered>> given = HistoryFacts.answer(c.question(), context);
        return given.map(a ->
                        Evaluated.of(a.content().answer() == c.answer(), HistoryFacts.saying(c.question(), a, context)))
                .orElseGet(() -> Evaluated.unknown(HistoryFacts.ask(c.question())));
    }
}
