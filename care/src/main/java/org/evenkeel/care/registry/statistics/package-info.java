/** The statistics of a registry: survival, proportions, rates, spread, funnels. They agree with R's. */
@NullMarked
package org.evenkeel.care.registry.statistics;

import org.jspecify.annotations.NullMarked;
