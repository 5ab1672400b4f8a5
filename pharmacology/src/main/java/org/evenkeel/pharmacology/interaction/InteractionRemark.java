package org.evenkeel.pharmacology.interaction;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Something known of a substance and some routes that is no number to apply: a direction, or information.
 *
 * @param routes the classes it is about
 * @param words one or two sentences
 * @param evidence where they come from
 */
public record InteractionRemark(List<RouteClass> routes, String words, Evidence evidence) {
    public InteractionRemark {
        routes = List.copyOf(routes);
    }
}
