/**
 * Fitting a published model to the person in the chair: from measured concentrations, ratings of dissociation and rises
 * of blood pressure to this person's own parameters, with how well they are known. The door is
 * {@link org.evenkeel.pharmacology.fit.PatientFitter}.
 */
@NullMarked
package org.evenkeel.pharmacology.fit;

import org.jspecify.annotations.NullMarked;
