/**
 * Referral and intake: who comes, whether the clinic takes the patient on, and the history a clinician needs before
 * anything is decided. Pure: a chart and a command give entries or refusals.
 */
@NullMarked
package org.evenkeel.care.intake;

import org.jspecify.annotations.NullMarked;
