package org.evenkeel.care.chart;

import java.time.Instant;

/**
 * What became of an alarm in the treatment room. An alarm is one thing that is watched in one session, such as oxygen;
 * it has one condition at a time, such as "below 92 %". Distinct from {@link AlertContent}, which waits on a worklist.
 */
public sealed interface AlarmContent extends Content {
    /** The session it sounds in. */
    ItemId session();

    /** Its name in the rules, such as {@code oxygen}; a session has one alarm of a name. */
    String alarm();

    /** How soon somebody must respond, after the manner of IEC 60601-1-8. Weakest first. */
    enum AlarmPriority {
        /** Be aware. */
        LOW,
        /** Respond promptly. */
        MEDIUM,
        /** Respond at once. */
        HIGH
    }

    /**
     * It sounds, for the first time or again.
     *
     * @param condition id of the condition that holds
     * @param words what it means and what to do, as they were then
     * @param because what was charted, or not charted, that says so
     */
    record AlarmRaised(
            ItemId session, String alarm, String condition, AlarmPriority priority, String words, String because)
            implements AlarmContent {}

    /** Another of its conditions holds now. One of higher priority sounds again, whoever had acknowledged the weaker. */
    record AlarmChanged(
            ItemId session, String alarm, String condition, AlarmPriority priority, String words, String because)
            implements AlarmContent {}

    /** The entry's author has seen it and sees to it: it is silent until it grows worse. */
    record AlarmAcknowledged(ItemId session, String alarm) implements AlarmContent {}

    /** The entry's author has silenced it; it sounds again at {@code until} if nobody acknowledged it by then. */
    record AlarmPaused(ItemId session, String alarm, Instant until) implements AlarmContent {}

    /**
     * Nobody answered.
     *
     * @param step which step of the escalation, from 1
     * @param priority what it has from now on
     * @param to who is told
     */
    record AlarmEscalated(ItemId session, String alarm, int step, AlarmPriority priority, Author.Capacity to)
            implements AlarmContent {}

    /** Its condition holds no more, and nobody has seen it yet: it is shown until somebody does. */
    record AlarmLatched(ItemId session, String alarm, String because) implements AlarmContent {}

    /** It is over. */
    record AlarmEnded(ItemId session, String alarm, String because) implements AlarmContent {}
}
