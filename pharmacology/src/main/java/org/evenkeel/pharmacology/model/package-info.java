/**
 * A published compartment model as data: parameters with their sources, flows between states, what can be predicted,
 * how people differ, and for whom the model was made. Nothing here computes a concentration; see {@code prediction}.
 */
@NullMarked
package org.evenkeel.pharmacology.model;

import org.jspecify.annotations.NullMarked;
