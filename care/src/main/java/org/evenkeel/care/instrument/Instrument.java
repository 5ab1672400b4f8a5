package org.evenkeel.care.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A questionnaire: shown in full where its text is free, else only the totals that stand on paper.
 *
 * @param id such as {@code phq-9}
 * @param version of its data here; recorded with every answer
 * @param title such as "PHQ-9"
 * @param stem the sentence before the items
 * @param items empty when only totals are written in
 * @param anchors the choices, lowest first, of every item that has none of its own
 * @param extra a question that is asked but not scored, if there is one
 * @param bands ranges of the total with their words; without gap or overlap
 * @param flags items whose answer must be acted on
 * @param licence why its text may be shown, or may not
 * @param profile how it is used and read
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
        Evidence evidence,
        Profile profile) {
    public Instrument {
        items = List.copyOf(items);
        anchors = List.copyOf(anchors);
        bands = List.copyOf(bands);
        flags = List.copyOf(flags);
        checkBands(bands, profile.main());
        for (Scale scale : profile.scales()) {
            checkItems(scale, items);
        }
        if (profile.totalsOnly() && !stem.isEmpty()) {
            throw new IllegalArgumentException("text of an instrument of which only totals may be kept");
        }
    }

    /** A questionnaire a patient answers, whose total is the sum of its items and is worse the higher it is. */
    public Instrument(
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
        this(
                id,
                version,
                title,
                stem,
                items,
                anchors,
                extra,
                bands,
                flags,
                licence,
                evidence,
                new Profile(
                        title,
                        Profile.Rater.SELF,
                        Profile.Direction.HIGHER_WORSE,
                        false,
                        Optional.empty(),
                        List.of(Scale.sumOf(items, anchors, evidence)),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    private static void checkBands(List<Band> bands, Scale main) {
        if (bands.isEmpty()) {
            return;
        }
        int next = (int) main.lowest();
        for (Band band : bands) {
            if (band.from() != next) {
                throw new IllegalArgumentException("bands leave a gap or overlap at " + next);
            }
            next = band.to() + 1;
        }
        if (next != (int) main.highest() + 1) {
            throw new IllegalArgumentException("bands end at " + (next - 1) + ", the total at " + (int) main.highest());
        }
    }

    private static void checkItems(Scale scale, List<Item> items) {
        List<String> known = items.stream().map(Item::code).toList();
        for (String item : scale.scoring().items()) {
            if (!known.contains(item)) {
                throw new IllegalArgumentException(
                        "the score " + scale.code() + " counts \"" + item + "\", which is no item");
            }
        }
    }

    /**
     * One scored item.
     *
     * @param code the key of an answer
     * @param loinc may be empty
     * @param anchors its own choices, lowest first; empty when it has those of the instrument
     */
    public record Item(String code, String loinc, String words, List<Anchor> anchors) {
        public Item {
            anchors = List.copyOf(anchors);
        }

        /** An item with the choices of its instrument. */
        public Item(String code, String loinc, String words) {
            this(code, loinc, words, List.of());
        }
    }

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

    /** The highest total. */
    public int highestTotal() {
        return (int) profile.main().highest();
    }

    /**
     * Whether a patient can be sent it: it is shown in full, they answer it themselves, and every item has the same
     * choices.
     */
    public boolean isSendable() {
        return !profile.totalsOnly()
                && profile.rater() == Profile.Rater.SELF
                && !items.isEmpty()
                && items.stream().allMatch(i -> i.anchors().isEmpty());
    }

    /** The choices of an item. */
    public List<Anchor> choices(Item item) {
        return item.anchors().isEmpty() ? anchors : item.anchors();
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
        Optional<Item> item = items.stream().filter(i -> i.code().equals(code)).findFirst();
        if (item.isPresent()) {
            return item.map(this::choices);
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
        Optional<Integer> total = profile.main().scoring() instanceof Scoring.SumOf sum
                ? sum.of(answers).map(Double::intValue)
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

    /** The range a mean falls into; empty for one between two ranges, for no source says which it belongs to. */
    public Optional<Band> band(double mean) {
        Optional<Band> below = band((int) Math.floor(mean));
        return below.equals(band((int) Math.ceil(mean))) ? below : Optional.empty();
    }
}
