package org.evenkeel.clinic.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.clinic.monitor.Receipt;
import org.springframework.http.HttpStatus;

/**
 * Why an Observation was not taken.
 *
 * @param code of FHIR's issue types
 * @param element a FHIRPath; empty when no element is to blame
 * @param words for a person; repeat nothing that was sent
 */
record Outcome(HttpStatus status, String code, String element, String words) {

    static Outcome malformed(String words) {
        return new Outcome(HttpStatus.BAD_REQUEST, "structure", "", words);
    }

    static Outcome refused(String element, String words) {
        return new Outcome(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", element, words);
    }

    static Outcome notStored() {
        return new Outcome(HttpStatus.SERVICE_UNAVAILABLE, "transient", "", "It could not be stored: send it again.");
    }

    static Outcome of(Receipt.Reason reason) {
        String element = switch (reason) {
            case WRONG_PATIENT -> "Observation.subject";
            case UNKNOWN_DEVICE, NO_CHAIR, NO_SESSION, TWO_SESSIONS -> "Observation.device";
            case UNREADABLE, TOO_MANY -> "";
        };
        return new Outcome(HttpStatus.UNPROCESSABLE_CONTENT, "business-rule", element, reason.words() + ".");
    }

    /** As FHIR writes it. */
    Map<String, Object> resource() {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("severity", "error");
        issue.put("code", code);
        issue.put("diagnostics", words);
        if (!element.isEmpty()) {
            issue.put("expression", List.of(element));
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", "OperationOutcome");
        resource.put("issue", List.of(issue));
        return resource;
    }
}
