package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.substance.Enantiomer;

/** The two enantiomers of a racemic model: the same network, half of the dose each, some parameters their own. */
public record Enantiomers(EnantiomerFactors s, EnantiomerFactors r) {

    /** The factors of {@code enantiomer}. */
    public EnantiomerFactors of(Enantiomer enantiomer) {
        return switch (enantiomer) {
            case S -> s;
            case R -> r;
        };
    }
}
