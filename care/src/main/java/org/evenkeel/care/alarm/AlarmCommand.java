package org.evenkeel.care.alarm;

import java.time.Duration;
import org.evenkeel.care.chart.ItemId;

/** What a person does about an alarm. */
public sealed interface AlarmCommand {
    /** The session it sounds in. */
    ItemId session();

    /** Its name. */
    String alarm();

    /** I have seen it and see to it; of one that holds no more: I have seen it. */
    record Acknowledge(ItemId session, String alarm) implements AlarmCommand {}

    /** Silence it for a while; it comes back by itself. */
    record Pause(ItemId session, String alarm, Duration by) implements AlarmCommand {}
}
