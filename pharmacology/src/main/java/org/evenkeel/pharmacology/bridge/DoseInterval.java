package org.evenkeel.pharmacology.bridge;

/**
 * Doses that give the same exposure, mg of base: the typical person's, and how people are spread.
 *
 * @param typicalMg the typical person's
 * @param p05Mg 5 % of people need less
 * @param p50Mg half of people need less
 * @param p95Mg 5 % of people need more
 */
public record DoseInterval(double typicalMg, double p05Mg, double p50Mg, double p95Mg) {}
