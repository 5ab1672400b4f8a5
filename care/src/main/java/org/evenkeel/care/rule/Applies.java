package org.evenkeel.care.rule;

import java.util.Set;

/** For which treatments a rule is asked; an empty set means any. */
public record Applies(
        Set<String> jurisdictions,
        Set<String> indications,
        Set<String> medicines,
        Set<String> routes,
        Set<String> settings) {
    /** Asked always. */
    public static final Applies ALWAYS = new Applies(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Applies {
        jurisdictions = Set.copyOf(jurisdictions);
        indications = Set.copyOf(indications);
        medicines = Set.copyOf(medicines);
        routes = Set.copyOf(routes);
        settings = Set.copyOf(settings);
    }

    /** Whether the rule is asked of this treatment. */
    public boolean to(RuleScope scope) {
        return in(jurisdictions, scope.jurisdiction())
                && in(indications, scope.indication())
                && in(medicines, scope.medicine())
                && in(routes, scope.route())
                && in(settings, scope.setting());
    }

    private static boolean in(Set<String> named, String one) {
        return named.isEmpty() || named.contains(one);
    }
}
