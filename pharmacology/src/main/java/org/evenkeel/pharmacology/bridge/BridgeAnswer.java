package org.evenkeel.pharmacology.bridge;

import java.util.List;

/**
 * All answers of one bridge.
 *
 * @param findings one for each kind of exposure and substance
 * @param statements what is not bridged and what to know, with source and status
 */
public record BridgeAnswer(List<BridgeFinding> findings, List<BridgeStatement> statements) {
    public BridgeAnswer {
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }
}
