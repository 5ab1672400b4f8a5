package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what would lift a finding or every stop: single changes follow from the rules' own conditions, and the same
 * rules are asked again as if they had come true. A stop that could no longer be judged is not lifted. Pure.
 */
public final class WhatWouldChange {
    private static final int LARGEST_SET = 3;
    private static final int MOST_SETS = 8;
    /** With more than these the search would be felt; the first ones belong to the strongest rules. */
    private static final int MOST_CHANGES = 20;

    private final RuleBook book;
    private final Stage stage;
    private final RuleContext context;
    private final List<RuleScope> treatments;
    private final Supposed supposed;

    private WhatWouldChange(RuleBook book, Stage stage, RuleContext context, List<RuleScope> treatments) {
        this.book = book;
        this.stage = stage;
        this.context = context;
        this.treatments = treatments;
        this.supposed = new Supposed(context);
    }

    /**
     * What would lift every stop that fires at a stage.
     *
     * @param treatments other treatments that could be ordered
     */
    public static Lifting ofStops(RuleBook book, Stage stage, RuleContext context, List<RuleScope> treatments) {
        return new WhatWouldChange(book, stage, context, treatments).ofStops();
    }

    /**
     * What would lift one finding that fires, whatever else stands. Empty when it doesn't fire.
     *
     * @param treatments other treatments that could be ordered
     */
    public static Lifting ofRule(
            String ruleId, RuleBook book, Stage stage, RuleContext context, List<RuleScope> treatments) {
        WhatWouldChange search = new WhatWouldChange(book, stage, context, treatments);
        return book.rule(ruleId)
                .filter(r -> r.condition().isComputed() && search.fires(r, context))
                .map(search::ofOne)
                .orElse(Lifting.NOTHING_TO_LIFT);
    }

    private Lifting ofStops() {
        List<Rule> firing = stops(context).filter(r -> fires(r, context)).toList();
        List<Change> proposed = proposed(firing);
        List<String> fixed = firing.stream()
                .filter(r -> search(mattering(proposed, List.of(r)), changed -> isSettled(r, changed), 1)
                        .isEmpty())
                .map(Rule::title)
                .toList();
        if (firing.isEmpty() || !fixed.isEmpty()) {
            return new Lifting(List.of(), fixed, false);
        }
        Predicate<RuleContext> lifts =
                changed -> firing.stream().allMatch(r -> isSettled(r, changed)) && noStop(changed);
        List<LiftingSet> sets = search(mattering(proposed, firing), lifts, MOST_SETS).stream()
                .map(changes -> new LiftingSet(changes, Evaluation.findings(book, stage, supposed.with(changes))))
                .toList();
        return new Lifting(sets, List.of(), sets.isEmpty());
    }

    private Lifting ofOne(Rule rule) {
        List<LiftingSet> sets = search(
                        mattering(proposed(List.of(rule)), List.of(rule)),
                        changed -> isSettled(rule, changed),
                        MOST_SETS)
                .stream()
                .map(changes -> new LiftingSet(changes, List.of()))
                .toList();
        return new Lifting(sets, sets.isEmpty() ? List.of(rule.title()) : List.of(), false);
    }

    private Stream<Rule> stops(RuleContext in) {
        return book.asked(stage, in.scope(), in.today()).stream().filter(r -> r.severity() == Severity.HARD_STOP);
    }

    private boolean noStop(RuleContext changed) {
        return stops(changed).noneMatch(r -> fires(r, changed));
    }

    private boolean fires(Rule rule, RuleContext in) {
        return Evaluation.of(rule.condition(), book, in).truth() == Truth.TRUE;
    }

    private static boolean isAsked(Rule rule, RuleContext in) {
        return rule.applies().to(in.scope()) && rule.effective().on(in.today());
    }

    /** Not asked any more, or known not to hold. */
    private boolean isSettled(Rule rule, RuleContext changed) {
        return !isAsked(rule, changed)
                || Evaluation.of(rule.condition(), book, changed).truth() == Truth.FALSE;
    }

    /** Every change the rules' conditions propose, each once, and every other treatment. */
    private List<Change> proposed(List<Rule> rules) {
        Changes changes = new Changes(context, book.formulary());
        Map<String, Change> bySubject = new LinkedHashMap<>();
        Stream.concat(
                        rules.stream().flatMap(r -> changes.against(r.condition()).stream()),
                        treatments.stream()
                                .filter(t -> !t.equals(context.scope())
                                        && context.scope().isUnderSameLaw(t))
                                .map(t -> new Change.OtherTreatment(
                                        t, context.scope().otherwise(t))))
                .forEach(c -> bySubject.merge(c.subject() + " " + c.words(), c, WhatWouldChange::withNote));
        return List.copyOf(bySubject.values());
    }

    /** Two rules may propose the same; the one that comes with a warning is kept. */
    private static Change withNote(Change a, Change b) {
        return a instanceof Change.NewFact fact && fact.note().isEmpty() ? b : a;
    }

    /** Changes that make some difference to one of the rules. */
    private List<Change> mattering(List<Change> proposed, List<Rule> rules) {
        Map<Rule, Evaluated> before = new LinkedHashMap<>();
        rules.forEach(r -> before.put(r, Evaluation.of(r.condition(), book, context)));
        return proposed.stream()
                .filter(change -> {
                    RuleContext changed = supposed.with(List.of(change));
                    return before.entrySet().stream()
                            .anyMatch(e -> !isAsked(e.getKey(), changed)
                                    || !Evaluation.of(e.getKey().condition(), book, changed)
                                            .equals(e.getValue()));
                })
                .limit(MOST_CHANGES)
                .toList();
    }

    /** Breadth first, so that what contains a set already found is never asked about. */
    private List<List<Change>> search(List<Change> candidates, Predicate<RuleContext> lifts, int most) {
        List<List<Change>> found = new ArrayList<>();
        List<List<Change>> ofLastSize = List.of(List.of());
        for (int size = 1; size <= LARGEST_SET; size++) {
            List<List<Change>> open = new ArrayList<>();
            for (List<Change> smaller : ofLastSize) {
                int after = smaller.isEmpty() ? 0 : candidates.indexOf(smaller.getLast()) + 1;
                for (Change next : candidates.subList(after, candidates.size())) {
                    List<Change> set = plus(smaller, next);
                    if (contradicts(smaller, next) || found.stream().anyMatch(set::containsAll)) {
                        continue;
                    }
                    if (lifts.test(supposed.with(set))) {
                        found.add(set);
                        if (found.size() >= most) {
                            return found;
                        }
                    } else {
                        open.add(set);
                    }
                }
            }
            ofLastSize = open;
        }
        return found;
    }

    private static boolean contradicts(List<Change> set, Change next) {
        return set.stream().anyMatch(c -> c.subject().equals(next.subject()));
    }

    private static List<Change> plus(List<Change> set, Change next) {
        List<Change> longer = new ArrayList<>(set);
        longer.add(next);
        return List.copyOf(longer);
    }
}
