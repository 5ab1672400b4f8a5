/**
 * Loads what other substances do to the exposure to ketamine from {@code knowledge/interactions}: {@link
 * org.evenkeel.knowledge.interactions.InteractionLibrary#load()}.
 */
@NullMarked
package org.evenkeel.knowledge.interactions;

import org.jspecify.annotations.NullMarked;
