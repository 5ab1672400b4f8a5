package org.evenkeel.pharmacology.model;

/** The first-order rate of a flow, made of the model's parameters. */
public sealed interface Rate {

    /** A rate constant, 1/min. */
    record FirstOrder(String rateConstant) implements Rate {}

    /** A clearance divided by the volume of the state it leaves, 1/min. */
    record ClearanceOverVolume(String clearance, String volume) implements Rate {}
}
