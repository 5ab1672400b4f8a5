/**
 * The numerical kernel: what a linear compartment network does under a rate that is constant between breakpoints,
 * solved exactly. Plain doubles in mg, L, min and ng/mL; not exported.
 */
@NullMarked
package org.evenkeel.pharmacology.kernel;

import org.jspecify.annotations.NullMarked;
