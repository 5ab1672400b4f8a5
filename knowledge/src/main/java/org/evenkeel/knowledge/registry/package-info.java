/** Reads by what the registry counts. */
@NullMarked
package org.evenkeel.knowledge.registry;

import org.jspecify.annotations.NullMarked;
