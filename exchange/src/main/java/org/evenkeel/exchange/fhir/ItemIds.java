package org.evenkeel.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, List<Resource>> byName = new HashMap<>();
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
        if (id == null) {
            return of(resource.fhirType(), "unnamed-" + unnamed++);
        }
        int nth = nthOfItsName(resource, id);
        return of(resource.fhirType(), nth == 0 ? id : id + "\n" + nth);
    }

    /** Two that differ under one id are two: neither may take the place of the other. The same one twice is one. */
    private int nthOfItsName(Resource resource, String id) {
        List<Resource> same = byName.computeIfAbsent(resource.fhirType() + "/" + id, _ -> new ArrayList<>());
        for (int i = 0; i < same.size(); i++) {
            if (same.get(i).equalsDeep(resource)) {
                return i;
            }
        }
        same.add(resource);
        return same.size() - 1;
    }

    ItemId of(String kind, String id) {
        String name = "fhir\n" + patient + "\n" + kind + "\n" + id;
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
