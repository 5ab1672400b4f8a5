package org.evenkeel.care.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A questionnaire that may be shown in full.
 *
 * @param id such as {@code phq-9}
 * @param version of its data here; recorded with every answer
 * @param title such as "PHQ-9"
 * @param stem the sentence before the items
 * @param anchors the choices, lowest first; every item has the same
 * @param extra a question that is asked but not scored, if there is one
 * @param bands ranges of the total with their words; without gap or overlap
 * @param flags items whose answer must be acted on
 * @param licence why its text may be shown
 */
public record Instrument(
        String id,
        String version,
        String title,
        String stem,
        List<Item> items,
        List<Anchor> anchors,
        Optional<Extra> extra,
        List<Band> bands,
        List<ItemFlag> flags,
        String licence,
        Evidence evidence) {
    public Instrument {
        items = List.copyOf(items);
        anchors = List.copyOf(anchors);
        bands = List.copyOf(bands);
        flags = List.copyOf(flags);
        int next = 0;
        for (Band band : bands) {
            if (band.from() != next) {
                throw new IllegalArgumentException("bands leave a gap or overlap at " + next);
            }
            next = band.to() + 1;
        }
        int highest = items.size() * anchors.getLast().value();
        if (next != highest + 1) {
            throw new IllegalArgumentException("bands end at " + (next - 1) + ", the total at " + highest);
        }
    }

    /** One scored item. {@code code} is the key of an answer; {@code loinc} may be empty. */
    public record Item(String code, String loinc, String words) {}

    /** One choice. */
    public record Anchor(int value, String words) {}

    /** A question beside the scored ones, with choices of its own. */
    public record Extra(String code, String words, List<Anchor> anchors) {
        public Extra {
            anchors = List.copyOf(anchors);
        }
    }

    /** A range of the total, both ends included. */
    public record Band(int from, int to, String words, Evidence evidence) {}

    /**
     * An answer that somebody must act on.
     *
     * @param alertKind kind of the alert it raises, such as {@code phq-9-item-9}
     */
    public record ItemFlag(
            String item, int atLeast, String alertKind, Urgency urgency, String words, Evidence evidence) {}

    /**
     * What answers come to.
     *
     * @param total sum over all items; absent when an item is missing, for then no total is defined
     * @param unanswered codes of items without an answer
     * @param band the range of the total
     * @param flags raised by the answers, even when others are missing
     */
    public record Score(Optional<Integer> total, List<String> unanswered, Optional<Band> band, List<ItemFlag> flags) {}

    /** The highest possible total. */
    public int highestTotal() {
        return items.size() * anchors.getLast().value();
    }

    /** What is wrong with these answers: codes that are no items, values that are no choices. */
    public List<Refusal> problems(Map<String, Integer> answers) {
        List<Refusal> problems = new ArrayList<>();
        answers.forEach((code, value) -> {
            Optional<List<Anchor>> choices = choices(code);
            if (choices.isEmpty()) {
                problems.add(Refusal.at(code, "questionnaire.no-such-item", title + " has no item " + code + "."));
            } else if (choices.get().stream().noneMatch(a -> a.value() == value)) {
                problems.add(Refusal.at(code, "questionnaire.no-such-choice", "Choose one of the answers shown."));
            }
        });
        return problems;
    }

    private Optional<List<Anchor>> choices(String code) {
        if (items.stream().anyMatch(i -> i.code().equals(code))) {
            return Optional.of(anchors);
        }
        return extra.filter(e -> e.code().equals(code)).map(Extra::anchors);
    }

    /**
     * Scores answers that have no {@link #problems}. The total is always computed from the items; a total stored
     * elsewhere is never taken over.
     */
    public Score score(Map<String, Integer> answers) {
        List<Refusal> problems = problems(answers);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("answers not checked before scoring: " + problems);
        }
        List<String> unanswered = items.stream()
                .map(Item::code)
                .filter(c -> !answers.containsKey(c))
                .toList();
        Optional<Integer> total = unanswered.isEmpty()
                ? Optional.of(items.stream()
                        .mapToInt(i -> answers.getOrDefault(i.code(), 0))
                        .sum())
                : Optional.empty();
        List<ItemFlag> raised = flags.stream()
                .filter(f -> answers.containsKey(f.item()) && answers.get(f.item()) >= f.atLeast())
                .toList();
        return new Score(total, unanswered, total.flatMap(this::band), raised);
    }

    /** The range a total falls into; empty for a total that can't be. */
    public Optional<Band> band(int total) {
        return bands.stream().filter(b -> total >= b.from() && total <= b.to()).findFirst();
    }
}
