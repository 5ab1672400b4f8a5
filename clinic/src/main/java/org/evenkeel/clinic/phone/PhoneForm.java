package org.evenkeel.clinic.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Extra;
import org.evenkeel.care.instrument.Instrument.Item;
import org.jspecify.annotations.Nullable;

/**
 * Everything one link asks, in order, and what is answered so far.
 *
 * @param answers by questionnaire and item code
 */
public record PhoneForm(List<PhoneQuestion> questions, Map<ItemId, Map<String, Integer>> answers) {
    public PhoneForm {
        questions = List.copyOf(questions);
    }

    /** The form of questionnaires that one link opens. */
    static PhoneForm of(List<Sent> open, FollowUpKnowledge knowledge, Map<ItemId, Map<String, Integer>> answers) {
        List<PhoneQuestion> questions = new ArrayList<>();
        for (Sent sent : open) {
            knowledge
                    .instrument(sent.due().orElseThrow().content().instrument())
                    .ifPresent(instrument -> add(questions, sent.id(), instrument));
        }
        return new PhoneForm(questions, new LinkedHashMap<>(answers));
    }

    private static void add(List<PhoneQuestion> questions, ItemId id, Instrument instrument) {
        for (Item item : instrument.items()) {
            questions.add(new PhoneQuestion(
                    questions.size() + 1,
                    id,
                    instrument.id(),
                    item.code(),
                    instrument.stem(),
                    item.words(),
                    instrument.anchors(),
                    false));
        }
        instrument
                .extra()
                .ifPresent((Extra extra) -> questions.add(new PhoneQuestion(
                        questions.size() + 1,
                        id,
                        instrument.id(),
                        extra.code(),
                        "",
                        extra.words(),
                        extra.anchors(),
                        true)));
    }

    /** The question with this number. */
    Optional<PhoneQuestion> question(int number) {
        return number >= 1 && number <= questions.size() ? Optional.of(questions.get(number - 1)) : Optional.empty();
    }

    /** The value a question was answered with, null when it was not. */
    public @Nullable Integer answer(PhoneQuestion question) {
        return answers.getOrDefault(question.questionnaire(), Map.of()).get(question.item());
    }

    /** The words of the answer; says so when there is none. */
    public String answerWords(PhoneQuestion question) {
        Integer value = answer(question);
        return question.choices().stream()
                .filter(c -> value != null && c.value() == value)
                .map(c -> c.words())
                .findFirst()
                .orElse(question.optional() ? "Left out" : "Not answered yet");
    }

    /** Where to go on: the first question that needs an answer; one more than there are when none does. */
    public int next() {
        return questions.stream()
                .filter(q -> !q.optional() && answer(q) == null)
                .mapToInt(PhoneQuestion::number)
                .findFirst()
                .orElse(questions.size() + 1);
    }

    /** Whether every question that needs an answer has one. */
    public boolean isComplete() {
        return next() > questions.size();
    }

    /** Whether anything was answered. */
    public boolean isBegun() {
        return answers.values().stream().anyMatch(a -> !a.isEmpty());
    }

    /** The questionnaires, in order. */
    List<ItemId> questionnaires() {
        return questions.stream().map(PhoneQuestion::questionnaire).distinct().toList();
    }
}
