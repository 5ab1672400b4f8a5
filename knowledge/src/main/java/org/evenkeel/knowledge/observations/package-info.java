/**
 * Published measurements from {@code knowledge/observations}, to compare models with. {@link
 * org.evenkeel.knowledge.observations.ObservationLibrary#load()} reads all of them.
 */
@NullMarked
package org.evenkeel.knowledge.observations;

import org.jspecify.annotations.NullMarked;
