/**
 * This patient against the typical subject: what the readings of the sessions so far say about how this person differs
 * from what is published, recomputed from the chart and stored nowhere.
 *
 * <p>{@link org.evenkeel.clinic.individual.PatientPharmacology} is the door.
 */
@NullMarked
package org.evenkeel.clinic.individual;

import org.jspecify.annotations.NullMarked;
