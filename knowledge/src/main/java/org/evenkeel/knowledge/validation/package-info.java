/**
 * Compares the models with published measurements and writes down how far they agree. {@link
 * org.evenkeel.knowledge.validation.Validation#of} compares; {@link
 * org.evenkeel.knowledge.validation.ValidationReport} writes the page and its pictures as text.
 */
@NullMarked
package org.evenkeel.knowledge.validation;

import org.jspecify.annotations.NullMarked;
