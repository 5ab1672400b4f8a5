package org.evenkeel.exchange.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Coding;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Codes of the questionnaires that are read, and the value of one answer. */
final class FormAnswer {
    static final String PHQ_9_TOTAL = "44261-6";
    static final String GAD_7_TOTAL = "70274-6";

    /** LOINC codes of the items, in their order. */
    private static final List<String> PHQ_9 =
            List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");

    static final int PHQ_9_ITEMS = PHQ_9.size();
    private static final int HIGHEST = 3;

    private static final Map<String, Integer> WORDS =
            Map.of("not at all", 0, "several days", 1, "more than half the days", 2, "nearly every day", 3);

    /** LOINC answers with these words. */
    private static final Map<String, Integer> CODES =
            Map.of("LA6568-5", 0, "LA6569-3", 1, "LA6570-1", 2, "LA6571-9", 3);

    private FormAnswer() {}

    /** The item a question is. */
    static Optional<String> phqItem(CodeableConcept question) {
        return question.getCoding().stream()
                .filter(c -> Coding.LOINC.equals(c.getSystem()))
                .flatMap(c -> phqItem(c.getCode()).stream())
                .findFirst();
    }

    /** The item that a link of a form names, such as {@code /44260-8}. */
    static Optional<String> phqItem(@Nullable String link) {
        if (link == null) {
            return Optional.empty();
        }
        String code = link.substring(link.lastIndexOf('/') + 1);
        int place = PHQ_9.indexOf(code);
        return place < 0 ? Optional.empty() : Optional.of("item-" + (place + 1));
    }

    /** 0 to 3, however it is written; empty for anything else. */
    static Optional<Integer> value(@Nullable Type answer) {
        Optional<Double> number = switch (answer) {
            case IntegerType i
            when i.getValue() != null -> Optional.of(i.getValue().doubleValue());
            case DecimalType d
            when d.getValue() != null -> Optional.of(d.getValue().doubleValue());
            case Quantity q
            when q.hasValue() && !q.hasComparator() -> Optional.of(q.getValue().doubleValue());
            case StringType s -> worded(s.getValue());
            case org.hl7.fhir.r4.model.Coding c -> coded(c);
            case CodeableConcept c ->
                c.getCoding().stream()
                        .flatMap(k -> coded(k).stream())
                        .findFirst()
                        .or(() -> worded(Codes.words(c)));
            case null, default -> Optional.empty();
        };
        return number.filter(n -> n == Math.rint(n) && n >= 0 && n <= HIGHEST).map(Double::intValue);
    }

    private static Optional<Double> coded(org.hl7.fhir.r4.model.Coding coding) {
        Integer value = coding.getCode() == null ? null : CODES.get(coding.getCode());
        return value != null ? Optional.of(value.doubleValue()) : worded(coding.getDisplay());
    }

    private static Optional<Double> worded(@Nullable String words) {
        Integer value = words == null ? null : WORDS.get(words.strip().toLowerCase(Locale.ROOT));
        return value == null ? Optional.empty() : Optional.of(value.doubleValue());
    }
}
