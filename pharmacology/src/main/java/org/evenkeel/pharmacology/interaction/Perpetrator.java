package org.evenkeel.pharmacology.interaction;

import java.util.List;
import java.util.Optional;

/**
 * A substance, or a trait of the person, that changes what becomes of ketamine.
 *
 * @param id stable name
 * @param words its name for a person
 * @param names what people type for it, in lower case
 * @param effects what was measured, each class of routes once
 * @param remarks what else is known
 */
public record Perpetrator(
        String id, String words, List<String> names, List<RouteEffect> effects, List<InteractionRemark> remarks) {

    public Perpetrator {
        names = List.copyOf(names);
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
        if (effects.stream().map(RouteEffect::routes).distinct().count() < effects.size()) {
            throw new IllegalArgumentException(id + " has two effects on one class of routes");
        }
        if (effects.isEmpty() && remarks.isEmpty()) {
            throw new IllegalArgumentException(id + " has neither an effect nor a remark");
        }
        sameByEveryRoute(id, effects, ParameterRole.SYSTEMIC_CLEARANCE);
        sameByEveryRoute(id, effects, ParameterRole.NORKETAMINE_CLEARANCE);
    }

    /** What happens in blood does not depend on the way in. */
    private static void sameByEveryRoute(String id, List<RouteEffect> effects, ParameterRole role) {
        long different = effects.stream()
                .flatMap(e -> e.application().stream())
                .filter(a -> !a.byRoleDimensionless().isEmpty())
                .map(a -> a.byRoleDimensionless().getOrDefault(role, 1.0))
                .distinct()
                .count();
        if (different > 1) {
            throw new IllegalArgumentException(id + " changes " + role + " differently by different routes");
        }
    }

    /** What was measured for {@code routes}. */
    public Optional<RouteEffect> effect(RouteClass routes) {
        return effects.stream().filter(e -> e.routes() == routes).findFirst();
    }

    /** What else is known for {@code routes}. */
    public List<InteractionRemark> remarks(RouteClass routes) {
        return remarks.stream().filter(r -> r.routes().contains(routes)).toList();
    }
}
