package org.evenkeel.journal;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;

/** The one way to read and write charts. */
public interface Journal {
    /**
     * Reads a chart and records the access in the audit trail.
     *
     * @return the chart as of now, or empty when there is none with this id
     */
    Optional<Chart> read(ChartId chart, Access access);

    /**
     * Appends entries in one transaction with the read tables and the audit row, and answers only when they are on disk.
     *
     * @param expectedSequence sequence of the chart the entries were decided on; 0 to begin a new chart
     * @param entries what to append, in order, all or none
     */
    AppendResult append(ChartId chart, long expectedSequence, List<PendingEntry> entries, Author author, Access access);
}
