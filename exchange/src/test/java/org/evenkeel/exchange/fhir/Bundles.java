package org.evenkeel.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Small bundles for one point each. */
final class Bundles {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/p\"}";
    static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"family\":\"Quill\","
            + "\"given\":[\"Ada\"]}],\"gender\":\"female\",\"birthDate\":\"1980-02-29\"}";

    private static final ReferralBundleReader READER = new ReferralBundleReader();

    private Bundles() {}

    static String bundle(String... resources) {
        StringBuilder json = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        for (int i = 0; i < resources.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"resource\":")
                    .append(resources[i])
                    .append('}');
        }
        return json.append("]}").toString();
    }

    static ReadResult read(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8), NOW);
    }

    static ReferralDraft draft(String... resources) {
        String[] all = new String[resources.length + 1];
        all[0] = PATIENT;
        System.arraycopy(resources, 0, all, 1, resources.length);
        return switch (read(bundle(all))) {
            case ReadResult.Read r -> r.draft();
            case ReadResult.Unreadable u -> throw new AssertionError(u.error().words());
        };
    }

    static BundleError error(byte[] file) {
        return switch (READER.read(file, NOW)) {
            case ReadResult.Read r -> throw new AssertionError("was read: " + r.draft());
            case ReadResult.Unreadable u -> u.error();
        };
    }

    static BundleError error(String json) {
        return error(json.getBytes(StandardCharsets.UTF_8));
    }

    static String condition(String clinical, String verification, String words) {
        return "{\"resourceType\":\"Condition\",\"id\":\"c-" + words.hashCode() + "\"," + SUBJECT
                + ",\"clinicalStatus\":{\"coding\":[{\"code\":\"" + clinical + "\"}]},"
                + "\"verificationStatus\":{\"coding\":[{\"code\":\"" + verification + "\"}]},"
                + "\"code\":{\"text\":\"" + words + "\"}}";
    }

    static String quantity(String loinc, String value) {
        return "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\"," + SUBJECT
                + ",\"effectiveDateTime\":\"2026-05-01T08:00:00Z\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://loinc.org\",\"code\":\"" + loinc + "\",\"display\":\"A value\"}]},\"valueQuantity\":"
                + value
                + "}";
    }

    static String bloodPressure(String systolic, String diastolic, String unit) {
        return "{\"resourceType\":\"Observation\",\"id\":\"bp\",\"status\":\"final\"," + SUBJECT
                + ",\"effectiveDateTime\":\"2026-05-01T08:00:00Z\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://loinc.org\",\"code\":\"85354-9\"}]},\"component\":["
                + component("8480-6", systolic, unit) + "," + component("8462-4", diastolic, unit) + "]}";
    }

    private static String component(String loinc, String value, String unit) {
        return "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + loinc
                + "\"}]},\"valueQuantity\":{\"value\":" + value + "," + unit + "}}";
    }
}
