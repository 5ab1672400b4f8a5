package org.evenkeel.care.event;

import java.time.Instant;
import org.evenkeel.care.chart.ItemId;
import org.jspecify.annotations.Nullable;

/** What a person in the treatment room wants charted. {@code at} is when it was so: now, or back-charted. */
public sealed interface EventCommand {
    /** Which session. */
    ItemId session();

    /** When it was so. */
    Instant at();

    /** Something was done for the patient. */
    record Intervene(
            ItemId session,
            Instant at,
            String intervention,
            @Nullable Double flowLitresPerMin,
            String note) implements EventCommand {}

    /** A medicine other than ketamine was given. */
    record GiveMedicine(
            ItemId session,
            Instant at,
            String medicine,
            double dose,
            String unitUcum,
            String route,
            String orderedBy,
            String note)
            implements EventCommand {}

    /** An aspect of the patient or the room is in this state from now on. */
    record ObserveState(ItemId session, Instant at, String aspect, String state, String note) implements EventCommand {}

    /** A scale was rated; the version names the form whose anchors were before the rater. */
    record RateScale(ItemId session, Instant at, String scale, String scaleVersion, int score, String note)
            implements EventCommand {}
}
