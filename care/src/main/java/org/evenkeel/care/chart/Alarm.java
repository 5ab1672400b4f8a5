package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.AlarmContent.*;

/**
 * One alarm of a session as it stands.
 *
 * @param condition id of the condition it has or had last
 * @param conditionPriority priority of that condition; it may have risen since because nobody answered
 * @param episode how many times it was raised anew, from 1
 * @param since when it began to wait for an answer: raised, or grown worse
 * @param acknowledged who has seen it, while that counts
 * @param paused the pause that was taken last since then, over or not
 * @param escalations who was told because nobody answered, since then
 * @param unseen the strongest that it was before it grew milder, while nobody has seen that
 * @param ended when its condition ceased to hold or it was over
 */
public record Alarm(
        ItemId session,
        String name,
        String condition,
        AlarmPriority conditionPriority,
        String words,
        String because,
        Phase phase,
        int episode,
        Instant since,
        Optional<Charted<AlarmAcknowledged>> acknowledged,
        Optional<Charted<AlarmPaused>> paused,
        List<Charted<AlarmEscalated>> escalations,
        Optional<Unseen> unseen,
        Optional<Instant> ended) {

    /** Where an alarm stands in the chart. */
    public enum Phase {
        /** It holds and nobody has acknowledged it. */
        ACTIVE,
        /** It holds, and somebody sees to it. */
        ACKNOWLEDGED,
        /** It holds no more, and nobody has seen it. */
        LATCHED,
        /** It is over. */
        ENDED
    }

    /**
     * What an alarm was, and nobody saw.
     *
     * @param because what was charted that said so
     */
    public record Unseen(String condition, AlarmPriority priority, String because) {}

    /** What a person sees of an alarm at an instant. */
    public enum State {
        UNACKNOWLEDGED,
        PAUSED,
        ACKNOWLEDGED,
        LATCHED,
        ENDED
    }

    /** Its priority: that of its condition, or higher because nobody answered. */
    public AlarmPriority priority() {
        return escalations.stream()
                .map(e -> e.content().priority())
                .filter(p -> p.compareTo(conditionPriority) > 0)
                .max(Comparator.naturalOrder())
                .orElse(conditionPriority);
    }

    /** Where it stands at an instant: a pause ends by itself, whoever watches. */
    public State stateAt(Instant now) {
        return switch (phase) {
            case ACTIVE -> pausedUntil().filter(now::isBefore).isPresent() ? State.PAUSED : State.UNACKNOWLEDGED;
            case ACKNOWLEDGED -> State.ACKNOWLEDGED;
            case LATCHED -> State.LATCHED;
            case ENDED -> State.ENDED;
        };
    }

    /** Until when it is or was silenced. */
    public Optional<Instant> pausedUntil() {
        return phase == Phase.ACTIVE ? paused.map(p -> p.content().until()) : Optional.empty();
    }

    /** Since when nobody answers: a pause is an answer for as long as it lasts. */
    public Instant unansweredSince() {
        return pausedUntil().filter(since::isBefore).orElse(since);
    }

    /** Whether it is still to be shown. */
    public boolean isOpen() {
        return phase != Phase.ENDED;
    }

    /** Whether its condition still holds, as far as it is charted. */
    public boolean holds() {
        return phase == Phase.ACTIVE || phase == Phase.ACKNOWLEDGED;
    }

    static Alarm raised(Charted<AlarmRaised> raised, int episode, Optional<Unseen> unseen) {
        AlarmRaised c = raised.content();
        return new Alarm(
                c.session(),
                c.alarm(),
                c.condition(),
                c.priority(),
                c.words(),
                c.because(),
                Phase.ACTIVE,
                episode,
                raised.at(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                unseen,
                Optional.empty());
    }

    /** What of it nobody will have seen once something of this priority has taken its place. */
    Optional<Unseen> unseenBelow(AlarmPriority milder) {
        Optional<Unseen> was = phase == Phase.ACTIVE || phase == Phase.LATCHED
                ? Optional.of(new Unseen(condition, conditionPriority, because))
                : Optional.empty();
        return Stream.concat(unseen.stream(), was.stream())
                .filter(u -> u.priority().compareTo(milder) > 0)
                .max(Comparator.comparing(Unseen::priority));
    }

    Alarm changed(Charted<AlarmChanged> changed) {
        AlarmChanged c = changed.content();
        boolean worse = c.priority().compareTo(conditionPriority) > 0;
        return new Alarm(
                session,
                name,
                c.condition(),
                c.priority(),
                c.words(),
                c.because(),
                worse ? Phase.ACTIVE : phase,
                episode,
                worse ? changed.at() : since,
                worse ? Optional.empty() : acknowledged,
                worse ? Optional.empty() : paused,
                worse ? List.of() : escalations,
                unseenBelow(c.priority()),
                ended);
    }

    Alarm acknowledged(Charted<AlarmAcknowledged> by) {
        return phase == Phase.ACTIVE
                ? with(Phase.ACKNOWLEDGED, Optional.of(by), paused, escalations, Optional.empty(), ended)
                : this;
    }

    Alarm paused(Charted<AlarmPaused> by) {
        return phase == Phase.ACTIVE ? with(phase, acknowledged, Optional.of(by), escalations, unseen, ended) : this;
    }

    Alarm escalated(Charted<AlarmEscalated> to) {
        return with(phase, acknowledged, paused, Fold.plus(escalations, to), unseen, ended);
    }

    /** It holds no more. What nobody acknowledged stays to be seen; what somebody did is not brought back to be seen. */
    Alarm latched(Instant at) {
        return phase == Phase.ACTIVE
                ? with(Phase.LATCHED, acknowledged, paused, escalations, unseen, Optional.of(at))
                : this;
    }

    Alarm ended(Instant at) {
        return with(Phase.ENDED, acknowledged, paused, escalations, Optional.empty(), Optional.of(at));
    }

    private Alarm with(
            Phase newPhase,
            Optional<Charted<AlarmAcknowledged>> newAcknowledged,
            Optional<Charted<AlarmPaused>> newPaused,
            List<Charted<AlarmEscalated>> newEscalations,
            Optional<Unseen> newUnseen,
            Optional<Instant> newEnded) {
        return new Alarm(
                session,
                name,
                condition,
                conditionPriority,
                words,
                because,
                newPhase,
                episode,
                since,
                newAcknowledged,
                newPaused,
                newEscalations,
                newUnseen,
                newEnded);
    }
}
