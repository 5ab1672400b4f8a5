package org.evenkeel.care.event;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What can be charted with a tap, in the order of the buttons. Loaded from data; a clinic may lay its own list over it.
 *
 * @param version version of the data
 * @param routes ways a medicine can be given
 * @param units UCUM units a dose can be written in
 */
public record EventCatalogue(
        String version,
        List<Intervention> interventions,
        List<Aspect> aspects,
        List<Scale> scales,
        List<Choice> routes,
        List<Choice> units) {
    private static final String OF_THE_PAGE = "befnprsvx";

    public EventCatalogue {
        interventions = List.copyOf(interventions);
        aspects = List.copyOf(aspects);
        scales = List.copyOf(scales);
        routes = List.copyOf(routes);
        units = List.copyOf(units);
        unique("intervention", interventions.stream().map(Intervention::id).toList());
        unique("aspect", aspects.stream().map(Aspect::id).toList());
        unique("scale", scales.stream().map(Scale::id).toList());
        unique(
                "key",
                java.util.stream.Stream.of(
                                interventions.stream().map(Intervention::key),
                                aspects.stream().map(Aspect::key),
                                scales.stream().map(Scale::key))
                        .flatMap(keys -> keys)
                        .filter(key -> !key.isEmpty())
                        .toList());
    }

    /** What else is asked when an intervention is charted. */
    public enum Asks {
        NOTHING,
        FLOW,
        MEDICINE
    }

    /**
     * Something that is done for the patient.
     *
     * @param key letter that charts it from the keyboard; empty when none
     * @param code a published code, where one is confirmed
     */
    public record Intervention(
            String id, String label, String key, Asks asks, Optional<Coding> code, Evidence evidence) {
        public Intervention {
            requireKey(key);
        }
    }

    /**
     * One aspect of the patient or the room and the states it can be in.
     *
     * @param key letter that goes to its next state; empty when none
     */
    public record Aspect(String id, String label, String key, List<Choice> states, Evidence evidence) {
        public Aspect {
            requireKey(key);
            states = List.copyOf(states);
            unique("state of " + id, states.stream().map(Choice::id).toList());
            if (states.isEmpty()) {
                throw new IllegalArgumentException("aspect \"" + id + "\" needs a state");
            }
        }

        /** The state that follows on one; the first when none is known. */
        public Choice after(String state) {
            for (int i = 0; i < states.size(); i++) {
                if (states.get(i).id().equals(state)) {
                    return states.get((i + 1) % states.size());
                }
            }
            return states.getFirst();
        }
    }

    /**
     * A rating.
     *
     * @param version which form of the scale, in words a person can tell it by
     * @param totalOnly whether only a total is written in, because the items may not be shown
     * @param anchors what single scores mean
     */
    public record Scale(
            String id,
            String version,
            String label,
            String key,
            int least,
            int most,
            boolean totalOnly,
            List<Anchor> anchors,
            Optional<Coding> code,
            Evidence evidence) {
        public Scale {
            requireKey(key);
            anchors = List.copyOf(anchors);
            if (least >= most) {
                throw new IllegalArgumentException("scale \"" + id + "\" ends before it begins");
            }
            if (anchors.stream().anyMatch(a -> a.score() < least || a.score() > most)) {
                throw new IllegalArgumentException("an anchor of scale \"" + id + "\" lies outside it");
            }
        }

        /** What a score means; empty where only the ends have words. */
        public Optional<String> words(int score) {
            return anchors.stream()
                    .filter(a -> a.score() == score)
                    .map(Anchor::words)
                    .findFirst();
        }

        /** Whether a score lies on the scale. */
        public boolean holds(int score) {
            return score >= least && score <= most;
        }
    }

    /** What one score means. */
    public record Anchor(int score, String words) {}

    /** One of several. */
    public record Choice(String id, String label) {}

    /** The intervention with this id. */
    public Optional<Intervention> intervention(String id) {
        return interventions.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The aspect with this id. */
    public Optional<Aspect> aspect(String id) {
        return aspects.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The scale with this id. */
    public Optional<Scale> scale(String id) {
        return scales.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private static void requireKey(String key) {
        if (!key.isEmpty() && !key.matches("[a-z&&[^" + OF_THE_PAGE + "]]")) {
            throw new IllegalArgumentException(
                    "key \"" + key + "\" is not one small letter, or one the page itself uses: " + OF_THE_PAGE);
        }
    }

    private static void unique(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " \"" + id + "\" is here twice");
            }
        }
    }
}
