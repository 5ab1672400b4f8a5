package org.evenkeel.pharmacology.interaction;

/**
 * Sentences with places to fill: {@code {Route}}, {@code {route}}, {@code {perpetrator}}, {@code {auc}}, {@code {peak}}
 * (which is {@code applied-peak} filled, or nothing), {@code {cmax}}, {@code {typed}}, {@code {measured}}, {@code
 * {drug}}.
 *
 * @param applied the change is in the curve
 * @param peak the change of the peak, within another sentence
 * @param unchanged no change was measured
 * @param unchecked the change was not checked
 * @param notInModel the model has no parameter to put it into
 * @param notKnown nothing was published for the route
 * @param swallowedPart nothing was published for the route, of whose dose a part is swallowed
 * @param unknownName the name is not known
 * @param otherDrug the change was measured with another drug
 * @param otherRoute the change was measured by another route of the class
 * @param several more than one change is in the curve
 * @param mixedRoutes the change is that of a swallowed dose, and other routes are in the plan
 */
public record InteractionWords(
        String applied,
        String peak,
        String unchanged,
        String unchecked,
        String notInModel,
        String notKnown,
        String swallowedPart,
        String unknownName,
        String otherDrug,
        String otherRoute,
        String several,
        String mixedRoutes) {}
