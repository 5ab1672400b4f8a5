package org.evenkeel.care.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Rules asked as if some of a few candidate changes had come true. A set of changes is a number with one bit for each
 * candidate. What a condition comes to depends only on those of a set that touch it, so each rule is asked once for each
 * set of those and answers all others from memory.
 */
final class Suppositions {
    private static final int LARGEST_SET = 3;

    private final RuleBook book;
    private final Set<Stage> stages;
    private final Supposed supposed;
    private final List<Change> candidates;
    private final Touching touching;
    /** Those that change which rules are asked, or when: another treatment, and waiting. */
    private final int circumstances;

    private final int[] excluding;
    private final Map<Integer, RuleContext> contexts = new HashMap<>();
    private final Map<Integer, List<Rule>> stops = new HashMap<>();
    private final IdentityHashMap<Rule, Asked> asked = new IdentityHashMap<>();

    /** What one rule came to under sets of those changes that touch it. */
    private record Asked(int touchedBy, Map<Integer, Truth> truths) {}

    Suppositions(RuleBook book, Set<Stage> stages, Supposed supposed, List<Change> candidates) {
        this.book = book;
        this.stages = stages;
        this.supposed = supposed;
        this.candidates = candidates;
        this.touching = new Touching(book.formulary());
        int circumstances = 0;
        this.excluding = new int[candidates.size()];
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i) instanceof Change.OtherTreatment || candidates.get(i) instanceof Change.Waiting) {
                circumstances |= 1 << i;
            }
            for (int j = 0; j < candidates.size(); j++) {
                if (candidates.get(j).subject().equals(candidates.get(i).subject())) {
                    excluding[i] |= 1 << j;
                }
            }
        }
        this.circumstances = circumstances;
    }

    /**
     * The smallest sets under which something holds, at most so many. Breadth first, so that what contains a set already
     * found is never asked about.
     */
    List<List<Change>> smallest(IntPredicate holds, int most) {
        List<Integer> found = new ArrayList<>();
        List<Integer> ofLastSize = List.of(0);
        for (int size = 1; size <= LARGEST_SET; size++) {
            List<Integer> open = new ArrayList<>();
            for (int smaller : ofLastSize) {
                int after = Integer.SIZE - Integer.numberOfLeadingZeros(smaller);
                for (int next = after; next < candidates.size(); next++) {
                    int set = smaller | 1 << next;
                    if ((smaller & excluding[next]) != 0 || found.stream().anyMatch(f -> (f & set) == f)) {
                        continue;
                    }
                    if (holds.test(set)) {
                        found.add(set);
                        if (found.size() >= most) {
                            return changes(found);
                        }
                    } else {
                        open.add(set);
                    }
                }
            }
            ofLastSize = open;
        }
        return changes(found);
    }

    /** Under these changes the rule is not asked any more, or is known not to hold. */
    boolean isSettled(Rule rule, int set) {
        RuleContext circumstance = under(set & circumstances);
        return !rule.applies().to(circumstance.scope())
                || !rule.effective().on(circumstance.today())
                || truth(rule, set) == Truth.FALSE;
    }

    /** Under these changes no stop fires. */
    boolean noStop(int set) {
        return stops.computeIfAbsent(set & circumstances, this::stops).stream()
                .noneMatch(r -> truth(r, set) == Truth.TRUE);
    }

    private List<Rule> stops(int set) {
        return stops(book, stages, under(set)).toList();
    }

    /** Every stop that is asked in a context, each once. */
    static Stream<Rule> stops(RuleBook book, Set<Stage> stages, RuleContext in) {
        return stages.stream()
                .sorted()
                .flatMap(s -> book.asked(s, in.scope(), in.today()).stream())
                .filter(r -> r.severity() == Severity.HARD_STOP)
                .distinct();
    }

    private Truth truth(Rule rule, int set) {
        Asked before = asked.computeIfAbsent(rule, r -> new Asked(touchedBy(r), new HashMap<>()));
        return before.truths()
                .computeIfAbsent(
                        set & before.touchedBy(),
                        s -> Evaluation.of(rule.condition(), book, under(s)).truth());
    }

    private int touchedBy(Rule rule) {
        int touchedBy = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (touching.touches(candidates.get(i), rule.condition())) {
                touchedBy |= 1 << i;
            }
        }
        return touchedBy;
    }

    RuleContext under(int set) {
        return contexts.computeIfAbsent(set, s -> supposed.with(changes(s)));
    }

    private List<List<Change>> changes(List<Integer> sets) {
        return sets.stream().map(this::changes).toList();
    }

    List<Change> changes(int set) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if ((set & 1 << i) != 0) {
                changes.add(candidates.get(i));
            }
        }
        return List.copyOf(changes);
    }
}
