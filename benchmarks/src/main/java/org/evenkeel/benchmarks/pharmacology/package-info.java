/** How fast concentrations are predicted. */
@NullMarked
package org.evenkeel.benchmarks.pharmacology;

import org.jspecify.annotations.NullMarked;
