package org.evenkeel.journal.read;

/**
 * A row of a list beside the patient it is about.
 *
 * @param <R> kind of row
 */
public record WithPatient<R>(PatientRow patient, R row) {}
