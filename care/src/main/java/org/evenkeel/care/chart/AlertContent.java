package org.evenkeel.care.chart;

import org.jspecify.annotations.Nullable;

/** Something a named person must act on, until somebody closes it with words. */
public sealed interface AlertContent extends Content {
    /** Which alert. */
    ItemId alert();

    /**
     * An alert was raised.
     *
     * @param kind such as {@code phq-9-item-9}, {@code left-against-advice}, {@code questionnaire-overdue}
     * @param urgency how soon somebody must act
     * @param words what happened, without free text of the patient
     * @param about the questionnaire or session it is about
     */
    record AlertRaised(
            ItemId alert,
            String kind,
            Urgency urgency,
            String words,
            @Nullable ItemId about) implements AlertContent {}

    /** How soon somebody must act. */
    enum Urgency {
        NOW,
        TODAY,
        THIS_WEEK
    }

    /** Somebody has taken it on: the entry's author. */
    record AlertTaken(ItemId alert) implements AlertContent {}

    /** What was tried or done; the alert stays open. */
    record AlertNoted(ItemId alert, String words) implements AlertContent {}

    /** It is dealt with. */
    record AlertClosed(ItemId alert, String outcome) implements AlertContent {}
}
