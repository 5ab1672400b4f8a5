package org.evenkeel.pharmacology.bridge;

import java.util.List;

/**
 * What a person must be told of bridges.
 *
 * @param cannot what is not bridged, said with every answer
 * @param nasal said of a bridge between a nasal model and another
 * @param nasalMarginFraction by how much such a dose may be off to either side
 * @param mixed said when one side is racemic and the other S-ketamine
 * @param devices said of a dose that comes in devices of a fixed content
 * @param noSpread said when people come out at one dose
 * @param noCommonSite said when the two models predict no concentration in common
 */
public record BridgeKnowledge(
        List<BridgeStatement> cannot,
        BridgeStatement nasal,
        double nasalMarginFraction,
        BridgeStatement mixed,
        BridgeStatement devices,
        BridgeStatement noSpread,
        String noCommonSite) {

    public BridgeKnowledge {
        cannot = List.copyOf(cannot);
        if (cannot.stream().noneMatch(s -> s.id().equals("benefit"))) {
            throw new IllegalArgumentException("a bridge must say that benefit is not bridged");
        }
        if (!(nasalMarginFraction > 0 && nasalMarginFraction < 1)) {
            throw new IllegalArgumentException("a margin lies between 0 and 1, not at " + nasalMarginFraction);
        }
    }
}
