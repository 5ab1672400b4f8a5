package org.evenkeel.exchange.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.ReferralContent.LeftAside;
import org.hl7.fhir.r4.model.Resource;

/** Collects what was not taken over, so that nothing is dropped silently. */
final class Asides {
    private record Kind(String resourceType, String reason) {}

    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    void add(Resource resource, String reason) {
        add(resource.fhirType(), reason);
    }

    void add(String resourceType, String reason) {
        counts.merge(new Kind(resourceType, reason), 1, Integer::sum);
    }

    List<LeftAside> all() {
        List<LeftAside> all = new ArrayList<>();
        counts.forEach((kind, count) -> all.add(new LeftAside(kind.resourceType(), count, kind.reason())));
        all.sort(Comparator.comparing(LeftAside::resourceType).thenComparing(LeftAside::reason));
        return all;
    }
}
