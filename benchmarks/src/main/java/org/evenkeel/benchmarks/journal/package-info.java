/** How fast the journal appends durably and opens charts. */
@NullMarked
package org.evenkeel.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
