package org.evenkeel.pharmacology.effect;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Something published about an effect, or not known of it, in words.
 *
 * @param id stable name
 * @param about the effect for a person, such as {@code heart rate}
 * @param words one or two sentences
 * @param evidence where they come from
 */
public record EffectStatement(String id, String about, String words, Evidence evidence) {}
