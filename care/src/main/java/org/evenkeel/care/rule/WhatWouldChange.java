package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
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
    private final Set<Stage> stages;
    private final RuleContext context;
    private final List<RuleScope> treatments;
    private final StopsBeside beside;
    private final Supposed supposed;
    private final Touching touching;

    private WhatWouldChange(
            RuleBook book, Set<Stage> stages, RuleContext context, List<RuleScope> treatments, StopsBeside beside) {
        this.book = book;
        this.stages = Set.copyOf(stages);
        this.context = context;
        this.treatments = treatments;
        this.beside = beside;
        this.supposed = new Supposed(context);
        this.touching = new Touching(book.formulary());
    }

    /**
     * What would lift every stop that fires at a stage.
     *
     * @param treatments other treatments that could be ordered
     */
    public static Lifting ofStops(RuleBook book, Stage stage, RuleContext context, List<RuleScope> treatments) {
        return ofStops(book, Set.of(stage), context, treatments, StopsBeside.NONE);
    }

    /**
     * What would lift every stop that fires at any of some stages or stands beside the rules.
     *
     * @param treatments other treatments that could be ordered
     */
    public static Lifting ofStops(
            RuleBook book, Set<Stage> stages, RuleContext context, List<RuleScope> treatments, StopsBeside beside) {
        return new WhatWouldChange(book, stages, context, treatments, beside).ofStops();
    }

    /**
     * What would lift one finding that fires, whatever else stands. Empty when it doesn't fire.
     *
     * @param treatments other treatments that could be ordered
     */
    public static Lifting ofRule(
            String ruleId, RuleBook book, Stage stage, RuleContext context, List<RuleScope> treatments) {
        WhatWouldChange search = new WhatWouldChange(book, Set.of(stage), context, treatments, StopsBeside.NONE);
        return book.rule(ruleId)
                .filter(r -> r.condition().isComputed() && search.fires(r, context))
                .map(search::ofOne)
                .orElse(Lifting.NOTHING_TO_LIFT);
    }

    private Lifting ofStops() {
        List<Rule> firing = Suppositions.stops(book, stages, context)
                .filter(r -> fires(r, context))
                .toList();
        List<Finding> standing = stopsBeside(context, List.of());
        List<Change> proposed = proposed(firing);
        List<String> fixed = Stream.concat(
                        firing.stream()
                                .filter(r -> liftsOf(r, mattering(proposed, List.of(r), List.of()), 1)
                                        .isEmpty())
                                .map(Rule::title),
                        standing.stream()
                                .filter(f -> !canBeLifted(f, mattering(proposed, List.of(), standing)))
                                .map(Finding::title))
                .distinct()
                .toList();
        if ((firing.isEmpty() && standing.isEmpty()) || !fixed.isEmpty()) {
            return new Lifting(List.of(), fixed, false);
        }
        Suppositions suppositions = supposing(mattering(proposed, firing, standing));
        IntPredicate lifts = set -> firing.stream().allMatch(r -> suppositions.isSettled(r, set))
                && suppositions.noStop(set)
                && stopsBeside(suppositions.under(set), suppositions.changes(set))
                        .isEmpty();
        // a dose is lifted by every other treatment, and those must not crowd out what keeps this one
        int most = standing.isEmpty() ? MOST_SETS : MOST_SETS + treatments.size();
        List<LiftingSet> sets = suppositions.smallest(lifts, most).stream()
                .map(changes -> new LiftingSet(changes, findings(changes)))
                .toList();
        return new Lifting(sets, List.of(), sets.isEmpty());
    }

    private Lifting ofOne(Rule rule) {
        List<LiftingSet> sets =
                liftsOf(rule, mattering(proposed(List.of(rule)), List.of(rule), List.of()), MOST_SETS).stream()
                        .map(changes -> new LiftingSet(changes, List.of()))
                        .toList();
        return new Lifting(sets, sets.isEmpty() ? List.of(rule.title()) : List.of(), false);
    }

    private List<List<Change>> liftsOf(Rule rule, List<Change> candidates, int most) {
        Suppositions suppositions = supposing(candidates);
        return suppositions.smallest(set -> suppositions.isSettled(rule, set), most);
    }

    private boolean canBeLifted(Finding finding, List<Change> candidates) {
        Suppositions suppositions = supposing(candidates);
        return !suppositions
                .smallest(
                        set -> stopsBeside(suppositions.under(set), suppositions.changes(set)).stream()
                                .noneMatch(f -> f.ruleId().equals(finding.ruleId())),
                        1)
                .isEmpty();
    }

    private List<Finding> stopsBeside(RuleContext in, List<Change> changes) {
        return beside.under(in, changes).stream()
                .filter(f -> f.fires() && f.severity() == Severity.HARD_STOP)
                .toList();
    }

    /** What every stage would say, each rule once, and what stands beside them. */
    private List<Finding> findings(List<Change> changes) {
        RuleContext changed = supposed.with(changes);
        Set<String> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        stages.stream().sorted().forEach(stage -> {
            List<Finding> ofStage = Evaluation.findings(book, stage, changed).stream()
                    .filter(f -> !told.contains(f.ruleId()))
                    .toList();
            ofStage.forEach(f -> told.add(f.ruleId()));
            findings.addAll(ofStage);
        });
        findings.addAll(beside.under(changed, changes));
        return findings;
    }

    private Suppositions supposing(List<Change> candidates) {
        return new Suppositions(book, stages, supposed, candidates);
    }

    private boolean fires(Rule rule, RuleContext in) {
        return Evaluation.of(rule.condition(), book, in).truth() == Truth.TRUE;
    }

    private static boolean isAsked(Rule rule, RuleContext in) {
        return rule.applies().to(in.scope()) && rule.effective().on(in.today());
    }

    /** Every change the rules' conditions and what stands beside them propose, each once, and every other treatment. */
    private List<Change> proposed(List<Rule> rules) {
        Changes changes = new Changes(context, book.formulary());
        Map<String, Change> bySubject = new LinkedHashMap<>();
        Stream.of(
                        beside.proposals(context).stream(),
                        rules.stream().flatMap(r -> changes.against(r.condition()).stream()),
                        treatments.stream()
                                .filter(t -> !t.equals(context.scope())
                                        && context.scope().isUnderSameLaw(t))
                                .map(t -> new Change.OtherTreatment(
                                        t, context.scope().otherwise(t))))
                .flatMap(s -> s)
                .forEach(c -> bySubject.merge(c.subject() + " " + c.words(), c, WhatWouldChange::withNote));
        return List.copyOf(bySubject.values());
    }

    /** Two rules may propose the same; the one that comes with a warning is kept. */
    private static Change withNote(Change a, Change b) {
        return a instanceof Change.NewFact fact && fact.note().isEmpty() ? b : a;
    }

    /** Changes that make some difference to one of the rules, or to what stands beside them. */
    private List<Change> mattering(List<Change> proposed, List<Rule> rules, List<Finding> standing) {
        IdentityHashMap<Rule, Evaluated> before = new IdentityHashMap<>();
        rules.forEach(r -> before.put(r, Evaluation.of(r.condition(), book, context)));
        return proposed.stream()
                .filter(change -> {
                    RuleContext changed = supposed.with(List.of(change));
                    return rules.stream()
                                    .anyMatch(r -> !isAsked(r, changed)
                                            || (mayMatter(change, r)
                                                    && !Evaluation.of(r.condition(), book, changed)
                                                            .equals(before.get(r))))
                            || (!standing.isEmpty()
                                    && !stopsBeside(changed, List.of(change)).equals(standing));
                })
                .limit(MOST_CHANGES)
                .toList();
    }

    /** Waiting makes every fact older, which a finding tells. */
    private boolean mayMatter(Change change, Rule rule) {
        return change instanceof Change.Waiting || touching.touches(change, rule.condition());
    }
}
