package org.evenkeel.clinic.alarm.stream;

import java.time.Instant;
import java.util.Map;
import org.evenkeel.care.alarm.stream.Streamed;
import org.evenkeel.care.chart.ItemId;

/** Where samples from monitors come from. */
@FunctionalInterface
public interface SampleFeed {
    /** What each monitored session's monitor sent from an instant on, and when it was last heard; one call for all sessions. */
    Map<ItemId, Streamed> since(Instant from, Instant now);
}
