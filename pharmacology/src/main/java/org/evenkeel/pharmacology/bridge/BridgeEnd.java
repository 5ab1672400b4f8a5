package org.evenkeel.pharmacology.bridge;

import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * One side of a bridge: how a dose is given, and the model that says what becomes of it.
 *
 * @param drug what is given
 * @param route how
 * @param durationMinutes how long a dose is given at a constant rate; 0 when at once
 * @param model the model
 */
public record BridgeEnd(Drug drug, Route route, double durationMinutes, CompartmentModel model) {
    public BridgeEnd {
        if (!(durationMinutes >= 0) || !Double.isFinite(durationMinutes)) {
            throw new IllegalArgumentException("a dose is given over 0 min or longer, not over " + durationMinutes);
        }
        if (!model.describes(drug, route)) {
            throw new IllegalArgumentException(
                    "model " + model.id() + " does not know " + route.words() + " " + drug.words());
        }
    }
}
