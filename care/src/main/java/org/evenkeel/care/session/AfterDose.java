package org.evenkeel.care.session;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * When vital signs are due after a single dose.
 *
 * @param routes as orders name them
 * @param at since the last dose, ascending
 * @param then after the last of these, until the patient leaves
 */
public record AfterDose(String ruleId, Set<String> routes, List<Duration> at, Duration then, Evidence evidence) {
    public AfterDose {
        routes = Set.copyOf(routes);
        at = List.copyOf(at);
    }
}
