package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A parameter computed from others for each subject, such as the extraction of the liver.
 *
 * @param name the name in the model
 * @param derivation how it is computed; refers to parameters and to derived parameters before it
 * @param evidence where the relation comes from
 */
public record DerivedParameter(String name, Derivation derivation, Evidence evidence) {}
