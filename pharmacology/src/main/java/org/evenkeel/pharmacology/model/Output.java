package org.evenkeel.pharmacology.model;

import java.util.Optional;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * A concentration the model predicts: amount in {@code state} divided by {@code volume}.
 *
 * @param measurand what is predicted, and where the blood is drawn
 * @param state the state whose amount it is
 * @param volume the volume parameter
 * @param residual the scatter of single measurements around a person's own curve, when it was published
 */
public record Output(Measurand measurand, String state, String volume, Optional<ResidualError> residual) {

    /** The same state under another name. */
    Output of(Measurand other) {
        return new Output(other, state, volume, residual);
    }
}
