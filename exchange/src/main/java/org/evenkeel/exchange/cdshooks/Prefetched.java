package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The record as it was sent along. A key with {@code null} says that there is nothing; a key that is absent, or that holds
 * a failure, says nothing: the two are never mixed up.
 *
 * @param resources each with its full address, as entries of a bundle
 * @param notSent keys that say nothing
 * @param inPart keys of which only the first page came
 */
record Prefetched(List<ObjectNode> resources, Set<PrefetchKey> notSent, Set<PrefetchKey> inPart) {

    /** What came of reading. */
    sealed interface Result {
        record Read(Prefetched prefetched) implements Result {}

        record No(HookAnswer answer) implements Result {}
    }

    static Result read(JsonNode prefetch, String patientId) {
        List<ObjectNode> entries = new ArrayList<>();
        Set<PrefetchKey> notSent = EnumSet.noneOf(PrefetchKey.class);
        Set<PrefetchKey> inPart = EnumSet.noneOf(PrefetchKey.class);
        for (PrefetchKey key : PrefetchKey.values()) {
            JsonNode value = prefetch.get(key.key());
            if (value == null) {
                notSent.add(key);
            } else if (value instanceof ObjectNode object) {
                boolean whole = isBundle(object) ? addAll(object, entries) : add(object, entries);
                if (!whole) {
                    notSent.add(key);
                }
                if (hasMore(object)) {
                    inPart.add(key);
                }
            } else if (!value.isNull()) {
                return malformed("\"prefetch." + key.key() + "\" is no resource and not null.");
            } else if (key == PrefetchKey.PATIENT) {
                notSent.add(key);
            }
        }
        List<String> lacking = lacking(notSent);
        if (!lacking.isEmpty()) {
            return new Result.No(new HookAnswer.Missing(lacking));
        }
        if (!isThisPatient(entries, patientId)) {
            return malformed("\"prefetch.patient\" is not the patient of \"context.patientId\".");
        }
        return new Result.Read(new Prefetched(entries, notSent, inPart));
    }

    /** The patient is read first, so it stands first. One without an id gets the one everything else points at. */
    private static boolean isThisPatient(List<ObjectNode> entries, String patientId) {
        if (entries.isEmpty() || !(entries.getFirst().path("resource") instanceof ObjectNode patient)) {
            return false;
        }
        boolean same = HookJson.text(patient, "id").orElse(patientId).equals(patientId);
        patient.put("id", patientId);
        return same && patient.path("resourceType").asText().equals("Patient");
    }

    private static boolean isBundle(ObjectNode resource) {
        return resource.path("resourceType").asText().equals("Bundle");
    }

    /** Whether it was data, not a failure. */
    private static boolean addAll(ObjectNode bundle, List<ObjectNode> entries) {
        boolean whole = true;
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("resource") instanceof ObjectNode resource) {
                ObjectNode copy = HookJson.fresh();
                if (entry.path("fullUrl").isTextual()) {
                    copy.set("fullUrl", entry.get("fullUrl"));
                }
                copy.set("resource", resource);
                whole &= isData(resource);
                entries.add(copy);
            }
        }
        return whole;
    }

    private static boolean add(ObjectNode resource, List<ObjectNode> entries) {
        ObjectNode entry = HookJson.fresh();
        entry.set("resource", resource);
        entries.add(entry);
        return isData(resource);
    }

    private static boolean isData(ObjectNode resource) {
        if (!resource.path("resourceType").asText().equals("OperationOutcome")) {
            return true;
        }
        for (JsonNode issue : resource.path("issue")) {
            String severity = issue.path("severity").asText();
            if (severity.equals("error") || severity.equals("fatal")) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMore(ObjectNode bundle) {
        for (JsonNode link : bundle.path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lacking(Set<PrefetchKey> notSent) {
        List<String> lacking = new ArrayList<>();
        for (PrefetchKey key : List.of(PrefetchKey.PATIENT, PrefetchKey.CONDITIONS, PrefetchKey.ALLERGIES)) {
            if (notSent.contains(key)) {
                lacking.add(key.key());
            }
        }
        if (notSent.contains(PrefetchKey.MEDICATION_REQUESTS) && notSent.contains(PrefetchKey.MEDICATION_STATEMENTS)) {
            lacking.add(PrefetchKey.MEDICATION_REQUESTS.key() + " or " + PrefetchKey.MEDICATION_STATEMENTS.key());
        }
        return lacking;
    }

    private static Result malformed(String words) {
        return new Result.No(new HookAnswer.Malformed(words));
    }

    /** The record as one bundle, with more resources beside it. */
    byte[] bundle(List<ObjectNode> more) {
        ObjectNode bundle = HookJson.fresh();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "collection");
        ArrayNode list = bundle.putArray("entry");
        resources.forEach(list::add);
        more.forEach(r -> list.addObject().set("resource", r));
        return HookJson.bytes(bundle);
    }
}
