package org.evenkeel.exchange.fhir;

import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;

/**
 * A medicine that somebody is about to order in another system.
 *
 * @param reference how the other system points at it, such as {@code MedicationRequest/103}; empty when it can't
 * @param medicine the medicine as the chart would hold it; never recorded
 * @param route the route in the chart's words; empty when the order does not say, or not which one
 * @param dose one administration
 * @param reason why it is ordered, in the order's words; empty when it does not say
 */
public record DraftOrder(
        String reference, MedicationRecorded medicine, String route, OrderedDose dose, String reason) {}
