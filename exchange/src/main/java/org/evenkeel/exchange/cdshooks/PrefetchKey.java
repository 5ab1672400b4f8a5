package org.evenkeel.exchange.cdshooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What we ask another system to send along. */
enum PrefetchKey {
    PATIENT("patient", "Patient/{{context.patientId}}"),
    CONDITIONS("conditions", "Condition?patient={{context.patientId}}"),
    MEDICATION_REQUESTS("medicationRequests", "MedicationRequest?patient={{context.patientId}}"),
    MEDICATION_STATEMENTS("medicationStatements", "MedicationStatement?patient={{context.patientId}}"),
    ALLERGIES("allergies", "AllergyIntolerance?patient={{context.patientId}}"),
    OBSERVATIONS("observations", "Observation?patient={{context.patientId}}&code=" + Loinc.QUERY + "&_sort=-date"),
    PROCEDURES("procedures", "Procedure?patient={{context.patientId}}");

    private final String key;
    private final String template;

    PrefetchKey(String key, String template) {
        this.key = key;
        this.template = template;
    }

    String key() {
        return key;
    }

    /** The templates by key, in the order of reading. */
    static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        for (PrefetchKey key : values()) {
            templates.put(key.key, key.template);
        }
        return Collections.unmodifiableMap(templates);
    }

    /** What rules read of observations. */
    private static final class Loinc {
        private static final List<String> CODES = List.of(
                "85354-9", "8480-6", "8462-4", // blood pressure
                "29463-7", "39156-5", // weight, body mass index
                "8867-4", "59408-5", "2708-6", "9279-1", "8310-5", // pulse, oxygen, breaths, temperature
                "1742-6", "1920-8", "6768-6", "2324-2", "1975-2", // liver
                "82810-3", "72166-2", // pregnancy, tobacco
                "44261-6", "70274-6"); // PHQ-9 and GAD-7 totals
        private static final String QUERY =
                CODES.stream().map(c -> "http://loinc.org|" + c).collect(Collectors.joining(","));
    }
}
