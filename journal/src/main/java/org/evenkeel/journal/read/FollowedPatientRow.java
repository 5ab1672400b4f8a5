package org.evenkeel.journal.read;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Following;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.jspecify.annotations.Nullable;

/**
 * A patient who is followed between visits. No address stands here: it is read from the chart when a message goes out.
 *
 * @param ratings how many things they rate every day
 * @param channel the way they agreed to be reminded, null when none
 * @param zone their own time zone, null when it is the clinic's
 */
public record FollowedPatientRow(
        UUID chartId,
        int ratings,
        @Nullable String channel,
        @Nullable String zone) {
    static Optional<FollowedPatientRow> of(UUID chart, Following following) {
        Optional<ContactAgreed> contact = following.contact();
        int ratings = following.dailyRatings().size();
        return ratings == 0 && contact.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowedPatientRow(
                        chart,
                        ratings,
                        contact.map(c -> c.channel().name()).orElse(null),
                        following.agreed().map(a -> a.content().zone()).orElse(null)));
    }
}
