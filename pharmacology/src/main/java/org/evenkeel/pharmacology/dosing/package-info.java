/**
 * Doses and infusion programmes. All amounts are of the base: {@link org.evenkeel.pharmacology.dosing.BaseDose} is the
 * only door, and says how the hydrochloride is converted.
 */
@NullMarked
package org.evenkeel.pharmacology.dosing;

import org.jspecify.annotations.NullMarked;
