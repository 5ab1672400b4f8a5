package org.evenkeel.exchange.cdshooks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The list of services, as another system discovers it. */
public record Discovery(List<Service> services) {
    private static final String NEEDS =
            "Needs the patient, conditions, medicines (requests or statements) and allergies"
                    + " as prefetch, in FHIR R4; without them it answers 412. Observations and procedures make it more"
                    + " certain. It calls no FHIR server. Ask it for people who have, or may have, ketamine therapy.";

    public Discovery {
        services = List.copyOf(services);
    }

    /**
     * One service.
     *
     * @param prefetch templates by key
     */
    public record Service(
            String hook,
            String title,
            String description,
            String id,
            Map<String, String> prefetch,
            String usageRequirements) {}

    /** Every service. */
    public static Discovery all() {
        return new Discovery(Arrays.stream(HookService.values())
                .map(s -> new Service(s.hook(), s.title(), s.description(), s.id(), PrefetchKey.templates(), NEEDS))
                .toList());
    }
}
