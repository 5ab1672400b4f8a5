/** Predictions for whoever looks at a dose: bands while a slider moves, acute effects, models side by side. */
@NullMarked
package org.evenkeel.clinic.prediction;

import org.jspecify.annotations.NullMarked;
