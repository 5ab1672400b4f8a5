package org.evenkeel.clinic.monitor;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * How monitors may reach this clinic.
 *
 * @param hl7 where HL7 v2 is listened for; empty for nowhere
 * @param tokens which devices may post FHIR Observations; empty for none
 */
public record MonitorSettings(Optional<InetSocketAddress> hl7, Optional<MonitorTokens> tokens) {
    /** No monitor may. */
    public static final MonitorSettings NONE = new MonitorSettings(Optional.empty(), Optional.empty());
}
