package org.evenkeel.care.rule;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what would lift a finding or every stop: single changes follow from the rules' own conditions, and the same
 * rules are asked again as if they had come true. A stop that could no longer be judged is not lifted. Pure.
 */
public final class WhatWouldChange {
    private static final int MOST_SETS = 8;
    /** With more than these the search would be felt; the first ones belong to the strongest rules. */
    private static final int MOST_CHANGES = 20;

    private final RuleBook book;
    private final Stage stage;
    private final RuleContext context;
    private final List<RuleScope> treatments;
    private final Supposed supposed;
    private final Touching touching;

    private WhatWouldChange(RuleBook book, Stage stage, RuleContext context, List<RuleScope> treatments) {
        this.book = book;
        this.stage = stage;
        this.context = context;
        this.treatments = treatments;
        this.supposed = new Supposed(context);
        this.touching = new Touching(book.formulary());
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
        List<Rule> firing = Suppositions.stops(book, stage, context)
                .filter(r -> fires(r, context))
                .toList();
        List<Change> proposed = proposed(firing);
        List<String> fixed = firing.stream()
                .filter(r -> liftsOf(r, mattering(proposed, List.of(r)), 1).isEmpty())
                .map(Rule::title)
                .toList();
        if (firing.isEmpty() || !fixed.isEmpty()) {
            return new Lifting(List.of(), fixed, false);
        }
        Suppositions suppositions = supposing(mattering(proposed, firing));
        List<LiftingSet> sets = suppositions
                .smallest(
                        set -> firing.stream().allMatch(r -> suppositions.isSettled(r, set))
                                && suppositions.noStop(set),
                        MOST_SETS)
                .stream()
                .map(changes -> new LiftingSet(changes, Evaluation.findings(book, stage, supposed.with(changes))))
                .toList();
        return new Lifting(sets, List.of(), sets.isEmpty());
    }

    private Lifting ofOne(Rule rule) {
        List<LiftingSet> sets = liftsOf(rule, mattering(proposed(List.of(rule)), List.of(rule)), MOST_SETS).stream()
                .map(changes -> new LiftingSet(changes, List.of()))
                .toList();
        return new Lifting(sets, sets.isEmpty() ? List.of(rule.title()) : List.of(), false);
    }

    private List<List<Change>> liftsOf(Rule rule, List<Change> candidates, int most) {
        Suppositions suppositions = supposing(candidates);
        return suppositions.smallest(set -> suppositions.isSettled(rule, set), most);
    }

    private Suppositions supposing(List<Change> candidates) {
        return new Suppositions(book, stage, supposed, candidates);
    }

    private boolean fires(Rule rule, RuleContext in) {
        return Evaluation.of(rule.condition(), book, in).truth() == Truth.TRUE;
    }

    private static boolean isAsked(Rule rule, RuleContext in) {
        return rule.applies().to(in.scope()) && rule.effective().on(in.today());
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
        IdentityHashMap<Rule, Evaluated> before = new IdentityHashMap<>();
        rules.forEach(r -> before.put(r, Evaluation.of(r.condition(), book, context)));
        return proposed.stream()
                .filter(change -> {
                    RuleContext changed = supposed.with(List.of(change));
                    return rules.stream()
                            .anyMatch(r -> !isAsked(r, changed)
                                    || (mayMatter(change, r)
                                            && !Evaluation.of(r.condition(), book, changed)
                                                    .equals(before.get(r))));
                })
                .limit(MOST_CHANGES)
                .toList();
    }

    /** Waiting makes every fact older, which a finding tells. */
    private boolean mayMatter(Change change, Rule rule) {
        return change instanceof Change.Waiting || touching.touches(change, rule.condition());
    }
}
