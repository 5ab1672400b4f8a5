package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Two etas vary together.
 *
 * @param one name of the first eta
 * @param other name of the second
 * @param covarianceDimensionless their covariance on the log scale
 * @param evidence where it comes from
 */
public record EtaCovariance(String one, String other, double covarianceDimensionless, Evidence evidence) {}
