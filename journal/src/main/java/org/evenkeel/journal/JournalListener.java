package org.evenkeel.journal;

import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;

/**
 * Told after entries are on disk, on the thread that appended them and before the appender is answered: do little, or
 * hand over. What a listener throws is logged and changes nothing for the appender.
 */
@FunctionalInterface
public interface JournalListener {
    /**
     * Entries were appended by this node.
     *
     * @param chart the chart with them
     * @param entries the new ones, in sequence
     */
    void appended(Chart chart, List<Entry> entries);
}
