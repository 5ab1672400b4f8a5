package org.evenkeel.journal;

import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;

/** What became of an append. */
public sealed interface AppendResult {
    /** The entries are on disk; {@code chart} is the chart with them. */
    record Appended(Chart chart, List<Entry> entries) implements AppendResult {
        public Appended {
            entries = List.copyOf(entries);
        }
    }

    /** The same entry ids were appended before; nothing changed. {@code entries} are the ones that are there. */
    record AlreadyThere(Chart chart, List<Entry> entries) implements AppendResult {
        public AlreadyThere {
            entries = List.copyOf(entries);
        }
    }

    /** Somebody else was faster; nothing changed. {@code since} is what was appended after the expected sequence. */
    record Conflict(Chart chart, List<Entry> since) implements AppendResult {
        public Conflict {
            since = List.copyOf(since);
        }
    }
}
