/** Times the whole rule base on one patient. */
@NullMarked
package org.evenkeel.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
