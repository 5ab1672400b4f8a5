/** Texts in fixed words for patient and escort: consent and advice, each sentence with its source. */
@NullMarked
package org.evenkeel.care.document;

import org.jspecify.annotations.NullMarked;
