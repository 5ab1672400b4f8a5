package org.evenkeel.exchange.cdshooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;

/** Another system that asks, with small resources of its own. */
final class Hospital {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final URI BASE = URI.create("https://clinic.example.org");
    static final String SUBJECT = "'subject':{'reference':'Patient/p'}";
    static final String PATIENT =
            "{'resourceType':'Patient','id':'p','name':[{'family':'Quill'}],'gender':'female','birthDate':'1980-02-29'}";

    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final CdsHooks HOOKS =
            new CdsHooks(LIBRARY.rules(), LIBRARY.ceilings(), RuleScope.INTRAVENOUS_DEPRESSION, BASE, ZoneOffset.UTC);

    private String conditions = bundle();
    private String requests = bundle();
    private String observations = bundle();
    private String context = "";

    static String bundle(String... resources) {
        return "{'resourceType':'Bundle','type':'searchset','entry':["
                + String.join(
                        ",",
                        List.of(resources).stream()
                                .map(r -> "{'resource':" + r + "}")
                                .toList())
                + "]}";
    }

    static String condition(String words) {
        return "{'resourceType':'Condition','id':'c" + words.length() + "'," + SUBJECT
                + ",'clinicalStatus':{'coding':[{'code':'active'}]},"
                + "'verificationStatus':{'coding':[{'code':'confirmed'}]},'code':{'text':'" + words + "'}}";
    }

    static String medicine(String id, String status, String words, String more) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'" + status + "','intent':'order',"
                + SUBJECT + ",'medicationCodeableConcept':{'text':'" + words + "'}" + more + "}";
    }

    static String weight(String kg, String day) {
        return "{'resourceType':'Observation','id':'w','status':'final'," + SUBJECT + ",'effectiveDateTime':'" + day
                + "T08:00:00Z','code':{'coding':[{'system':'http://loinc.org','code':'29463-7'}]},'valueQuantity':"
                + quantity(kg, "kg") + "}";
    }

    static String quantity(String value, String unit) {
        return "{'value':" + value + ",'unit':'" + unit + "','system':'http://unitsofmeasure.org','code':'" + unit
                + "'}";
    }

    /** A dosage by a route, of a dose, over so many minutes (none when 0). */
    static String dosage(String route, String value, String unit, int minutes) {
        return ",'dosageInstruction':[{'route':{'text':'" + route + "'},'doseAndRate':[{'doseQuantity':"
                + quantity(value, unit) + "}]"
                + (minutes > 0 ? ",'timing':{'repeat':{'duration':" + minutes + ",'durationUnit':'min'}}" : "")
                + "}]";
    }

    Hospital conditions(String... resources) {
        conditions = bundle(resources);
        return this;
    }

    Hospital medicines(String... resources) {
        requests = bundle(resources);
        return this;
    }

    Hospital observations(String... resources) {
        observations = bundle(resources);
        return this;
    }

    Hospital drafting(String... orders) {
        context += ",'draftOrders':" + bundle(orders);
        return this;
    }

    Hospital choosing(String... references) {
        context += ",'selections':['" + String.join("','", references) + "']";
        return this;
    }

    String prefetch() {
        return "{'patient':" + PATIENT + ",'conditions':" + conditions + ",'medicationRequests':" + requests
                + ",'medicationStatements':null,'allergies':null,'observations':" + observations
                + ",'procedures':null}";
    }

    String body(HookService service) {
        return body(service, prefetch());
    }

    String body(HookService service, String prefetch) {
        return ("{'hook':'" + service.hook() + "','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea',"
                        + "'context':{'userId':'Practitioner/x','patientId':'p'" + context + "},'prefetch':" + prefetch
                        + "}")
                .replace('\'', '"');
    }

    List<Card> cards(HookService service) {
        return switch (answer(service, body(service))) {
            case HookAnswer.Cards(List<Card> cards) -> cards;
            case HookAnswer other -> throw new AssertionError(other.toString());
        };
    }

    static HookAnswer answer(HookService service, String body) {
        return HOOKS.answer(service, body.getBytes(StandardCharsets.UTF_8), "https://ehr.example.org", NOW);
    }

    static Optional<Card> about(List<Card> cards, String rule) {
        return cards.stream().filter(c -> c.rules().equals(List.of(rule))).findFirst();
    }
}
