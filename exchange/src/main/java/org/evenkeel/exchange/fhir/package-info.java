/**
 * Reads what other systems send as FHIR R4. {@link org.evenkeel.exchange.fhir.ReferralBundleReader} turns a bundle into
 * a {@link org.evenkeel.exchange.fhir.ReferralDraft}: what was understood, what was not and why.
 * {@link org.evenkeel.exchange.fhir.ObservationReader} reads one vital sign as a bedside device posts it.
 * {@link org.evenkeel.exchange.fhir.QuestionnaireWriter} gives our questionnaires to other systems.
 */
@NullMarked
package org.evenkeel.exchange.fhir;

import org.jspecify.annotations.NullMarked;
