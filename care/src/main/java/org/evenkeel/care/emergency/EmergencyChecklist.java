package org.evenkeel.care.emergency;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What to do in one kind of emergency, as the clinic has laid it down. Loaded from data.
 *
 * @param id such as {@code anaphylaxis}
 * @param version version of the words
 * @param signs what it looks like, to choose by; the software does not choose
 */
public record EmergencyChecklist(
        String id, String version, String label, Sentence signs, List<Step> steps, List<Timer> timers) {
    public EmergencyChecklist {
        steps = List.copyOf(steps);
        timers = List.copyOf(timers);
        Set<String> ids = new HashSet<>();
        for (Step step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException("step \"" + step.id() + "\" is here twice");
            }
        }
    }

    /** Words and where they come from. */
    public record Sentence(String words, Evidence evidence) {}

    /**
     * One thing to do.
     *
     * @param marks the moment that is marked with the step, from which time is then counted
     */
    public record Step(String id, String words, Optional<Moment> marks, Evidence evidence) {}

    /**
     * A clock that runs from the last time a moment was marked.
     *
     * @param again after how long the words are shown
     */
    public record Timer(Moment moment, Duration again, String words, Evidence evidence) {}

    /** The step with this id. */
    public Optional<Step> step(String id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
