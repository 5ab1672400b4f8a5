package org.evenkeel.clinic.alarm;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.SessionRecord;

/** One thing that is asked, at each entry and every few seconds, what must be charted of a session. */
public interface SessionWatch {
    /** Called once before the sessions of a round are looked at. */
    default void beforeRound(Instant now) {}

    /** What must be charted; the same question on a newer chart has a newer answer. */
    List<Content> step(Chart chart, SessionRecord session, Instant now);
}
