package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What would lift every stop, found the slow way: every rule is asked of a new chart for every set of changes. */
final class ExhaustiveSearch {
    private final RuleBook book;
    private final RuleContext context;
    private final List<RuleScope> treatments;

    ExhaustiveSearch(RuleBook book, RuleContext context, List<RuleScope> treatments) {
        this.book = book;
        this.context = context;
        this.treatments = treatments;
    }

    Lifting ofStops() {
        List<Rule> firing = firingStops(context);
        List<Change> proposed = proposed(firing);
        List<String> fixed = firing.stream()
                .filter(r -> search(mattering(proposed, List.of(r)), in -> isSettled(r, in), 1)
                        .isEmpty())
                .map(Rule::title)
                .toList();
        if (firing.isEmpty() || !fixed.isEmpty()) {
            return new Lifting(List.of(), fixed, false);
        }
        Predicate<RuleContext> lifts = in -> firing.stream().allMatch(r -> isSettled(r, in))
                && firingStops(in).isEmpty();
        List<LiftingSet> sets = search(mattering(proposed, firing), lifts, 8).stream()
                .map(s -> new LiftingSet(s, Evaluation.findings(book, Stage.DOSE, under(s))))
                .toList();
        return new Lifting(sets, List.of(), sets.isEmpty());
    }

    private RuleContext under(List<Change> changes) {
        return new Supposed(context).with(changes);
    }

    private List<Rule> firingStops(RuleContext in) {
        return book.asked(Stage.DOSE, in.scope(), in.today()).stream()
                .filter(r -> r.severity() == Severity.HARD_STOP)
                .filter(r -> evaluated(r, in).truth() == Truth.TRUE)
                .toList();
    }

    private Evaluated evaluated(Rule rule, RuleContext in) {
        return Evaluation.of(rule.condition(), book, in);
    }

    private static boolean isAsked(Rule rule, RuleContext in) {
        return rule.applies().to(in.scope()) && rule.effective().on(in.today());
    }

    private boolean isSettled(Rule rule, RuleContext in) {
        return !isAsked(rule, in) || evaluated(rule, in).truth() == Truth.FALSE;
    }

    private List<Change> proposed(List<Rule> firing) {
        Changes changes = new Changes(context, book.formulary());
        Map<String, Change> distinct = new LinkedHashMap<>();
        for (Rule rule : firing) {
            changes.against(rule.condition()).forEach(c -> distinct.putIfAbsent(c.subject() + " " + c.words(), c));
        }
        for (RuleScope other : treatments) {
            Change change = new Change.OtherTreatment(other, context.scope().otherwise(other));
            distinct.putIfAbsent(change.words(), change);
        }
        return List.copyOf(distinct.values());
    }

    private List<Change> mattering(List<Change> proposed, List<Rule> rules) {
        return proposed.stream()
                .filter(c -> rules.stream()
                        .anyMatch(r -> !isAsked(r, under(List.of(c)))
                                || !evaluated(r, under(List.of(c))).equals(evaluated(r, context))))
                .limit(20)
                .toList();
    }

    private List<List<Change>> search(List<Change> candidates, Predicate<RuleContext> lifts, int most) {
        List<List<Change>> found = new ArrayList<>();
        for (int size = 1; size <= 3; size++) {
            for (List<Change> set : sets(candidates, size)) {
                boolean contradicts =
                        set.stream().map(Change::subject).distinct().count() < set.size();
                if (!contradicts
                        && found.size() < most
                        && found.stream().noneMatch(set::containsAll)
                        && lifts.test(under(set))) {
                    found.add(set);
                }
            }
        }
        return found;
    }

    private static List<List<Change>> sets(List<Change> candidates, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Change>> sets = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (List<Change> rest : sets(candidates.subList(i + 1, candidates.size()), size - 1)) {
                List<Change> set = new ArrayList<>(List.of(candidates.get(i)));
                set.addAll(rest);
                sets.add(set);
            }
        }
        return sets;
    }
}
