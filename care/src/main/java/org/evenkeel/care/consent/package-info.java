/** Consent: what the patient acknowledged and signed, to which version of which document, and its withdrawal. */
@NullMarked
package org.evenkeel.care.consent;

import org.jspecify.annotations.NullMarked;
