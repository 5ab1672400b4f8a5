package org.evenkeel.exchange.cdshooks;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Measure;

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
        /** Blood pressure, pregnancy, tobacco, totals of PHQ-9 and GAD-7. */
        private static final List<String> BESIDE_MEASURES =
                List.of("85354-9", "8480-6", "8462-4", "82810-3", "72166-2", "44261-6", "70274-6");

        private static final String QUERY = Stream.concat(
                        BESIDE_MEASURES.stream(),
                        Arrays.stream(Measure.values())
                                .flatMap(m -> m.loinc().stream().sorted()))
                .map(c -> "http://loinc.org|" + c)
                .collect(Collectors.joining(","));
    }
}
