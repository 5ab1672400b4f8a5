/** The consent page: a document in fixed words that the patient reads, acknowledges and signs on the clinic's device. */
@NullMarked
package org.evenkeel.clinic.consent;

import org.jspecify.annotations.NullMarked;
