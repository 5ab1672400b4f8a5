package org.evenkeel.pharmacology.model;

import java.util.Optional;

/**
 * The person a prediction is made for.
 *
 * @param weight body weight
 * @param age age
 * @param ancestry a group with published values of its own; empty when it is none of them or not known
 */
public record Subject(Weight weight, Age age, Optional<Ancestry> ancestry) {

    /** A person of no group with values of its own. */
    public Subject(Weight weight, Age age) {
        this(weight, age, Optional.empty());
    }
}
