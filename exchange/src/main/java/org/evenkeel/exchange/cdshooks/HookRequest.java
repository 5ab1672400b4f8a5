package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A request whose shape is right; what is in the resources is not looked at yet.
 *
 * @param selections the orders just chosen; empty when all of the drafts are asked about
 * @param draftOrders a bundle; an empty object for a hook without orders
 */
record HookRequest(
        UUID instance,
        String patientId,
        Optional<Set<String>> selections,
        ObjectNode draftOrders,
        Prefetched prefetched) {
    /** What FHIR allows as an id. */
    static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** What came of reading. */
    sealed interface Result {
        record Read(HookRequest request) implements Result {}

        record No(HookAnswer answer) implements Result {}
    }

    static Result read(HookService service, byte[] body) {
        return switch (HookJson.object(body)) {
            case HookJson.Read.Broken(String words) -> malformed(words);
            case HookJson.Read.Whole(ObjectNode object) -> read(service, object);
        };
    }

    private static Result read(HookService service, ObjectNode object) {
        if (!HookJson.text(object, "hook").equals(Optional.of(service.hook()))) {
            return malformed("\"hook\" must be \"" + service.hook() + "\" here.");
        }
        Optional<UUID> instance = HookJson.text(object, "hookInstance").flatMap(HookRequest::uuid);
        if (instance.isEmpty()) {
            return malformed("\"hookInstance\" is missing or no UUID.");
        }
        JsonNode context = object.path("context");
        Optional<String> patientId = HookJson.text(context, "patientId").filter(FHIR_ID.asMatchPredicate());
        if (patientId.isEmpty()) {
            return malformed("\"context.patientId\" is missing or no FHIR id.");
        }
        if (HookJson.text(context, "userId").isEmpty()) {
            return malformed("\"context.userId\" is missing.");
        }
        Optional<String> wrongOrders = service.isAboutOrders() ? wrongOrders(service, context) : Optional.empty();
        if (wrongOrders.isPresent()) {
            return malformed(wrongOrders.get());
        }
        JsonNode prefetch = object.path("prefetch");
        if (HookJson.isThere(prefetch) && !prefetch.isObject()) {
            return malformed("\"prefetch\" is no object.");
        }
        return switch (Prefetched.read(prefetch, patientId.get())) {
            case Prefetched.Result.No(HookAnswer answer) -> new Result.No(answer);
            case Prefetched.Result.Read(Prefetched prefetched) ->
                new Result.Read(new HookRequest(
                        instance.get(),
                        patientId.get(),
                        service == HookService.ORDER_SELECT
                                ? Optional.of(texts(context.path("selections")))
                                : Optional.empty(),
                        context.path("draftOrders") instanceof ObjectNode drafts ? drafts : HookJson.fresh(),
                        prefetched));
        };
    }

    private static Optional<String> wrongOrders(HookService service, JsonNode context) {
        if (!context.path("draftOrders").isObject()) {
            return Optional.of("\"context.draftOrders\" is missing or no bundle.");
        }
        JsonNode selections = context.path("selections");
        boolean listed = selections.isArray()
                && StreamSupport.stream(selections.spliterator(), false).allMatch(JsonNode::isTextual);
        return service == HookService.ORDER_SELECT && !listed
                ? Optional.of("\"context.selections\" is missing or no list of ids.")
                : Optional.empty();
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(u -> u.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Result malformed(String words) {
        return new Result.No(new HookAnswer.Malformed(words));
    }

    /** The resources of the draft orders. */
    List<ObjectNode> drafts() {
        return StreamSupport.stream(draftOrders.path("entry").spliterator(), false)
                .map(e -> e.path("resource"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
