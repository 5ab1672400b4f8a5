/**
 * Follow-up: questionnaires on their way to the patient and back, what must be acted on, and how symptoms moved over the
 * weeks. {@link org.evenkeel.care.followup.FollowUp} decides; {@link org.evenkeel.care.followup.Trajectory} and {@link
 * org.evenkeel.care.followup.FollowUpView} show. Nothing here predicts how a patient will do.
 */
@NullMarked
package org.evenkeel.care.followup;

import org.jspecify.annotations.NullMarked;
