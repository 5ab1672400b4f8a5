package org.evenkeel.exchange.fhir;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Coding;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Coded concepts of FHIR in the words of the chart. */
final class Codes {
    private static final List<String> PREFERRED = List.of(Coding.SNOMED_CT, Coding.LOINC, Coding.RXNORM);
    private static final int LIMIT_WORDS = 300;

    private Codes() {}

    /** The concept's code from a system we know, else its first, else its text alone; empty when it says nothing. */
    static Optional<Coding> coding(CodeableConcept concept) {
        String words = words(concept);
        List<org.hl7.fhir.r4.model.Coding> codes = concept.getCoding().stream()
                .filter(c -> c.hasCode() && c.hasSystem())
                .toList();
        Optional<Coding> code = codes.stream()
                .filter(c -> PREFERRED.contains(c.getSystem()))
                .findFirst()
                .or(() -> codes.stream().findFirst())
                .map(c -> new Coding(c.getSystem(), c.getCode(), words.isBlank() ? c.getCode() : words));
        return code.or(() -> words.isBlank() ? Optional.empty() : Optional.of(new Coding("", "", words)));
    }

    /** The concept in words: its text, else the first display. */
    static String words(CodeableConcept concept) {
        String words = concept.hasText()
                ? concept.getText()
                : concept.getCoding().stream()
                        .filter(org.hl7.fhir.r4.model.Coding::hasDisplay)
                        .map(org.hl7.fhir.r4.model.Coding::getDisplay)
                        .findFirst()
                        .orElse("");
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LIMIT_WORDS ? line : line.substring(0, LIMIT_WORDS) + "…";
    }

    /** The first code of a concept that is bound to one code system, such as a status; empty when it has none. */
    static String code(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(org.hl7.fhir.r4.model.Coding::getCode)
                .filter(c -> c != null && !c.isBlank())
                .findFirst()
                .orElse("");
    }
}
