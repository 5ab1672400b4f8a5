package org.evenkeel.pharmacology.fit;

/** A number read from the person, ready for the fit. */
record Reading(double value, Bound bound, Scatter scatter) {}
