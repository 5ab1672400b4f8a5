package org.evenkeel.pharmacology.model;

/** What moves between the states of a model. Every flow is first order. */
public sealed interface Flow {

    /** The rate, multiplied by the amount in the state that drives the flow. */
    Rate rate();

    /** Leaves {@code from} and arrives in {@code to}. */
    record Transfer(String from, String to, Rate rate) implements Flow {}

    /** Leaves {@code from} and the model. */
    record Elimination(String from, Rate rate) implements Flow {}

    /** {@code state} approaches {@code of} without taking anything from it: a lag, an effect site. */
    record Lag(String state, String of, Rate rate) implements Flow {}
}
