/**
 * Loads published pharmacokinetic models and observations from {@code knowledge/models} and {@code
 * knowledge/observations}. {@link org.evenkeel.knowledge.models.ModelLibrary#load()} reads all of them at once.
 */
@NullMarked
package org.evenkeel.knowledge.models;

import org.jspecify.annotations.NullMarked;
