package org.evenkeel.pharmacology.bridge;

/** A lowest and a highest dose, mg of base. */
public record DoseRange(double lowestMg, double highestMg) {}
