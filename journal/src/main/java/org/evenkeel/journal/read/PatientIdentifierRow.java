package org.evenkeel.journal.read;

import java.util.UUID;

/** An identifier of a patient in another system, for finding the same person twice. */
public record PatientIdentifierRow(UUID chartId, String system, String value) {}
