package org.evenkeel.pharmacology.substance;

/** The two mirror images that racemic ketamine holds in equal parts. */
public enum Enantiomer {
    S,
    R
}
