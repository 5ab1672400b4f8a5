package org.evenkeel.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.evenkeel.care.chart.ItemId;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Identities of imported items, derived from the source's own ids: the same record read again gives the same items, so
 * that a newer export replaces what the older said instead of standing beside it.
 */
final class ItemIds {
    private final String patient;
    private int unnamed;

    ItemIds(Patient patient) {
        this.patient = patient.getIdentifier().stream()
                .filter(i -> i.hasSystem() && i.hasValue())
                .map(i -> i.getSystem() + "|" + i.getValue())
                .findFirst()
                .orElseGet(() -> String.valueOf(patient.getIdElement().getIdPart()));
    }

    ItemId of(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return of(resource.fhirType(), id == null ? "unnamed-" + unnamed++ : id);
    }

    ItemId of(String kind, String id) {
        String name = "fhir\n" + patient + "\n" + kind + "\n" + id;
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
