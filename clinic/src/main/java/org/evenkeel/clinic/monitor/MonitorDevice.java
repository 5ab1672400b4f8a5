package org.evenkeel.clinic.monitor;

import java.util.UUID;

/**
 * A device that an administrator has let in.
 *
 * @param device as it names itself in its messages
 * @param label as people call it
 * @param chair where it stands; empty when nowhere
 * @param simulated whether it is a simulator: what it sends is marked so everywhere
 * @param checksPatient whether a patient it names must be the one in the chair
 */
public record MonitorDevice(
        UUID id, String device, String label, String chair, boolean simulated, boolean checksPatient) {}
