/**
 * Vital signs that bedside devices post as FHIR R4 Observations. Off until a settings file names the devices that may. What
 * is taken goes the way of every monitor, by {@code org.evenkeel.clinic.monitor.MonitorHub}.
 */
@NullMarked
package org.evenkeel.clinic.observation;

import org.jspecify.annotations.NullMarked;
