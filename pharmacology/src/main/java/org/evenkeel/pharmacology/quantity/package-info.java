/**
 * Quantities as text with a unit, at the border of the kernels. Inside, values are plain doubles in canonical units
 * with the unit in their name; {@link org.evenkeel.pharmacology.quantity.Unit} is the one place that converts.
 */
@NullMarked
package org.evenkeel.pharmacology.quantity;

import org.jspecify.annotations.NullMarked;
