package org.evenkeel.clinic.desk;

import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.Refusal;

/** What became of a command. */
public sealed interface Outcome {
    /** Done now, or before by the same command. */
    record Done(Chart chart, List<Entry> entries) implements Outcome {
        public Done {
            entries = List.copyOf(entries);
        }
    }

    /** Not done; the reasons, each for a person. */
    record Refused(Chart chart, List<Refusal> refusals) implements Outcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Not done: the chart had moved on from what the person had before them. */
    record Stale(Chart chart, List<Entry> since) implements Outcome {
        public Stale {
            since = List.copyOf(since);
        }
    }
}
