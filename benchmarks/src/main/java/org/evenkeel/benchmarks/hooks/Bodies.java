package org.evenkeel.benchmarks.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another system sends: a whole record as prefetch, as its searches would answer, and an order of ketamine. */
record Bodies(String prefetch, String patient) {
    private static final Map<String, String> KEYS = Map.of(
            "Condition", "conditions",
            "AllergyIntolerance", "allergies",
            "MedicationRequest", "medicationRequests",
            "Observation", "observations",
            "Procedure", "procedures");

    static Bodies of(Path bundle) throws IOException {
        JsonNode record = JsonMapper.shared().readTree(Files.readString(bundle));
        Map<String, List<String>> found = new TreeMap<>();
        KEYS.values().forEach(k -> found.put(k, new ArrayList<>()));
        String patient = "";
        String id = "";
        for (JsonNode entry : record.get("entry")) {
            JsonNode resource = entry.get("resource");
            String type = resource.get("resourceType").asString();
            String key = KEYS.get(type);
            if (type.equals("Patient")) {
                patient = resource.toString();
                id = resource.get("id").asString();
            } else if (key != null) {
                found.computeIfAbsent(key, _ -> new ArrayList<>()).add("{\"resource\":" + resource + "}");
            }
        }
        StringBuilder prefetch = new StringBuilder("{\"patient\":").append(patient);
        found.forEach((key, resources) -> prefetch.append(",\"")
                .append(key)
                .append("\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[")
                .append(String.join(",", resources))
                .append("]}"));
        String reference = "urn:uuid:" + id;
        return new Bodies(prefetch.append('}').toString().replace(reference, "Patient/" + id), id);
    }

    String of(String hook) {
        String order =
                "{\"resourceType\":\"MedicationRequest\",\"id\":\"draft-1\",\"status\":\"draft\",\"intent\":\"order\","
                        + "\"subject\":{\"reference\":\"Patient/" + patient + "\"},"
                        + "\"medicationCodeableConcept\":{\"text\":\"Ketamine\"},\"dosageInstruction\":[{\"route\":{\"text\":"
                        + "\"Intravenous\"},\"timing\":{\"repeat\":{\"duration\":40,\"durationUnit\":\"min\"}},\"doseAndRate\":"
                        + "[{\"doseQuantity\":{\"value\":0.5,\"unit\":\"mg/kg\",\"system\":\"http://unitsofmeasure.org\","
                        + "\"code\":\"mg/kg\"}}]}]}";
        String drafts =
                ",\"draftOrders\":{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                        + order + "}]}";
        String context = switch (hook) {
            case "order-select" -> ",\"selections\":[\"MedicationRequest/draft-1\"]" + drafts;
            case "order-sign" -> drafts;
            default -> "";
        };
        return "{\"hook\":\"" + hook + "\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":"
                + "{\"userId\":\"Practitioner/x\",\"patientId\":\"" + patient + "\"" + context + "},\"prefetch\":"
                + prefetch + "}";
    }
}
