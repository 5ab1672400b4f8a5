/** How long the registry of a large clinic takes. */
@NullMarked
package org.evenkeel.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
