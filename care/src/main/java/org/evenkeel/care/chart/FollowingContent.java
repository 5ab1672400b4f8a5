package org.evenkeel.care.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a patient is followed between visits: what they rate by themselves, and how they may be reached. */
public sealed interface FollowingContent extends Content {
    /** Which way a message goes. */
    enum ContactChannel {
        EMAIL,
        SMS
    }

    /**
     * What the patient rates from 0 to 10 every day. It replaces what was chosen before.
     *
     * @param instruments ids of ratings, such as {@code daily-mood}; empty when nothing is rated any more
     * @param reason why these, or why they were changed; may be empty
     */
    record DailyRatingsChosen(List<String> instruments, String reason) implements FollowingContent {
        public DailyRatingsChosen {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * The patient agreed to be reminded, this way and at this address. It replaces what was agreed before.
     *
     * @param address an e-mail address, or a phone number with its country
     * @param zone where the patient lives, such as {@code Europe/Berlin}; null when it is the clinic's zone
     * @param agreement how they agreed, in words
     */
    record ContactAgreed(
            ContactChannel channel,
            String address,
            @Nullable String zone,
            String agreement) implements FollowingContent {}

    /** No more messages, until they are agreed anew. */
    record ContactStopped(String reason) implements FollowingContent {}
}
