package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questionnaires: PHQ-9 item by item, whether each is an observation, a component or an item of a form, and
 * totals of PHQ-9 and GAD-7. A total is worked out again when all items are there; some items never make one.
 */
final class FormReading {
    private static final String PHQ_9 = "phq-9";
    private static final String SUICIDE_ITEM = "item-9";
    private static final String VERSION = "as recorded elsewhere";

    private final ItemIds ids;
    private final Asides asides;
    private final Map<Instant, Map<String, Integer>> items = new TreeMap<>();
    private final Map<Instant, Integer> phqTotals = new TreeMap<>();
    private final Map<Instant, Integer> gadTotals = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private int understoodResources;

    FormReading(ItemIds ids, Asides asides) {
        this.ids = ids;
        this.asides = asides;
    }

    /** Takes an observation that answers items; says no to any other. */
    boolean see(Observation observation, Instant measured) {
        Map<String, Integer> found = new TreeMap<>();
        answered(observation.getCode(), FormAnswer.value(observation.getValue()), found);
        for (ObservationComponentComponent component : observation.getComponent()) {
            answered(component.getCode(), FormAnswer.value(component.getValue()), found);
        }
        return took(found, measured);
    }

    private static void answered(CodeableConcept question, Optional<Integer> value, Map<String, Integer> into) {
        FormAnswer.phqItem(question).ifPresent(item -> value.ifPresent(v -> into.put(item, v)));
    }

    void see(QuestionnaireResponse response) {
        String reason = response.getStatus() == null
                ? "it does not say whether it was filled in"
                : switch (response.getStatus()) {
                    case COMPLETED, AMENDED, INPROGRESS -> null;
                    case ENTEREDINERROR -> "entered in error, as the source says";
                    case STOPPED, NULL -> "given up, as the source says";
                };
        Instant at = reason == null ? Dates.instant((BaseDateTimeType) response.getAuthoredElement()) : null;
        if (at == null) {
            asides.add(response, reason == null ? "no date: an answer without its time can mislead" : reason);
            return;
        }
        Map<String, Integer> found = new TreeMap<>();
        response.getItem().forEach(i -> walk(i, found));
        if (!took(found, at)) {
            asides.add(response, "a form that is not read here");
        }
    }

    private static void walk(QuestionnaireResponseItemComponent item, Map<String, Integer> into) {
        FormAnswer.phqItem(item.getLinkId())
                .ifPresent(code -> item.getAnswer().stream()
                        .map(a -> FormAnswer.value(a.getValue()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(v -> into.put(code, v)));
        item.getItem().forEach(i -> walk(i, into));
        for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
            answer.getItem().forEach(i -> walk(i, into));
        }
    }

    private boolean took(Map<String, Integer> found, Instant at) {
        if (found.isEmpty()) {
            return false;
        }
        items.computeIfAbsent(at, _ -> new TreeMap<>()).putAll(found);
        understoodResources++;
        Integer suicide = found.get(SUICIDE_ITEM);
        if (suicide != null && suicide > 0) {
            warnings.add("PHQ-9 item 9 was answered " + suicide + " on " + day(at)
                    + ": thoughts of being better off dead or of self-harm. Ask about suicide.");
        }
        return true;
    }

    /** Notes a total that is kept as an observation as well. */
    void total(String loinc, ObservationRecorded score, Instant at) {
        if (loinc.equals(FormAnswer.PHQ_9_TOTAL)) {
            phqTotals.put(at, (int) Math.round(score.value()));
        } else if (loinc.equals(FormAnswer.GAD_7_TOTAL)) {
            gadTotals.put(at, (int) Math.round(score.value()));
        }
    }

    /** The forms as a chart of ours would hold them, oldest first. */
    List<NewEntry> questionnaires() {
        List<NewEntry> forms = new ArrayList<>();
        Map<Instant, Map<String, Integer>> all = new TreeMap<>(items);
        phqTotals.keySet().forEach(at -> all.putIfAbsent(at, Map.of()));
        all.forEach((at, answers) -> forms.add(form(PHQ_9, at, answers, phqTotal(at, answers))));
        gadTotals.forEach((at, total) -> forms.add(form("gad-7", at, Map.of(), total)));
        return forms;
    }

    private @Nullable Integer phqTotal(Instant at, Map<String, Integer> answers) {
        Integer stated = phqTotals.get(at);
        if (answers.size() < FormAnswer.PHQ_9_ITEMS) {
            return stated;
        }
        int sum = answers.values().stream().mapToInt(Integer::intValue).sum();
        if (stated != null && stated != sum) {
            warnings.add("PHQ-9 of " + day(at) + ": the record says " + stated + ", its items add up to " + sum
                    + ". The sum is used.");
        }
        return sum;
    }

    private NewEntry form(String instrument, Instant at, Map<String, Integer> answers, @Nullable Integer total) {
        return new NewEntry(
                new QuestionnaireAnswered(
                        ids.of("Questionnaire", instrument + " " + at), instrument, VERSION, answers, total),
                at);
    }

    /** What a person must know of them; complete once {@link #questionnaires()} was asked. */
    List<String> warnings() {
        return warnings;
    }

    int understoodResources() {
        return understoodResources;
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
