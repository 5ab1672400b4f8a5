package org.evenkeel.clinic.session;

import java.time.Instant;
import org.evenkeel.care.session.VitalValues;

/** The latest values of a bedside monitor. Not charted before a person takes them over. */
public record MonitorSample(Instant at, VitalValues values) {}
