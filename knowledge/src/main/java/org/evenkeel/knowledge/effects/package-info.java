/**
 * Loads what is known of acute effects from {@code knowledge/effects}: {@link
 * org.evenkeel.knowledge.effects.EffectLibrary#load()}.
 */
@NullMarked
package org.evenkeel.knowledge.effects;

import org.jspecify.annotations.NullMarked;
