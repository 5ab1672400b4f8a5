/**
 * From the end of the infusion until the patient has left: criteria, escort, advice, discharge, and leaving against
 * advice. {@link org.evenkeel.care.recovery.RecoveryDesk} decides, {@link org.evenkeel.care.recovery.DischargeReview}
 * says how the criteria stand.
 */
@NullMarked
package org.evenkeel.care.recovery;

import org.jspecify.annotations.NullMarked;
