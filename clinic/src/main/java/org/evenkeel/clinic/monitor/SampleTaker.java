package org.evenkeel.clinic.monitor;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.JudgedReading;

/** Who else is told of what a monitor sent, once it is on disk. Must not wait. */
@FunctionalInterface
public interface SampleTaker {
    /** Tells what one message said, and when it came. */
    void take(ItemId session, List<JudgedReading> readings, Instant heardAt);
}
