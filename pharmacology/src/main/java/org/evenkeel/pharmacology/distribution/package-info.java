/** Quantiles of the named distributions that intervals are made of. */
@NullMarked
package org.evenkeel.pharmacology.distribution;

import org.jspecify.annotations.NullMarked;
