package org.evenkeel.pharmacology.effect;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One reason for which a parameter is spread.
 *
 * @param level the reason
 * @param distribution how far
 * @param evidence where it comes from
 */
public record EffectSpread(EffectLevel level, Distribution distribution, Evidence evidence) {}
