package org.evenkeel.pharmacology.model;

import java.util.Optional;

/**
 * One way by which a dose of a route enters the model: through a depot, beside others.
 *
 * @param into the state it enters
 * @param fraction the parameter that says which part of the dose; empty for the whole dose
 * @param over the parameter that says how long it enters at a constant rate; empty when at once
 * @param lag the parameter that says how long after the dose it begins; empty when at once
 */
public record Input(String into, Optional<String> fraction, Optional<String> over, Optional<String> lag) {

    /** The whole dose, at once. */
    public static Input whole(String into) {
        return new Input(into, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
