/** How soon another hospital system gets its cards. */
@NullMarked
package org.evenkeel.benchmarks.hooks;

import org.jspecify.annotations.NullMarked;
