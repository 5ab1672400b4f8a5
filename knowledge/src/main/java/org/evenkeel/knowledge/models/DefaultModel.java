package org.evenkeel.knowledge.models;

import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * The model that is used for a drug and a route when a person names none.
 *
 * @param drug what is given
 * @param route how
 * @param modelId the model
 * @param reason why this one, for a person
 * @param evidence what the choice rests on
 */
public record DefaultModel(Drug drug, Route route, String modelId, String reason, Evidence evidence) {}
