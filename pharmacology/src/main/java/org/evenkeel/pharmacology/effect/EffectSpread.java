package org.evenkeel.pharmacology.effect;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One reason for which a parameter is spread.
 *
 * @param level the reason
 * @param spread how far
 * @param evidence where it comes from
 */
public record EffectSpread(EffectLevel level, Spread spread, Evidence evidence) {}
