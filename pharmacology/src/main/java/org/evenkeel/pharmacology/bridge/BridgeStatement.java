package org.evenkeel.pharmacology.bridge;

import org.evenkeel.pharmacology.evidence.Evidence;

/** A sentence about bridges, with its source and status. */
public record BridgeStatement(String id, String words, Evidence evidence) {}
