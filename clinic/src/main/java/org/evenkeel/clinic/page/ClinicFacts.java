package org.evenkeel.clinic.page;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What pages know about this clinic.
 *
 * @param name as in the corner of every page
 * @param zone where the wall clock hangs
 * @param idle how long a screen may rest before it asks for the password
 * @param invented whether the clinic is filled with invented patients; every page then says so
 */
public record ClinicFacts(String name, ZoneId zone, Duration idle, boolean invented) {}
