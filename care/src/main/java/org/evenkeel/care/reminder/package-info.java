/**
 * Reminders of questionnaires: when one may go out, by the clock of the patient, and when it must not. Words that could
 * tell something of a patient are in none.
 */
@NullMarked
package org.evenkeel.care.reminder;

import org.jspecify.annotations.NullMarked;
