package org.evenkeel.clinic.sync;

import java.util.List;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.clinic.desk.CommandId;

/** What became of one thing that a tablet sent. */
public sealed interface SyncResult {
    /** Which. */
    CommandId id();

    /** It is in the chart. */
    record Done(CommandId id) implements SyncResult {}

    /** It was in the chart before: the answer to the first sending was lost. */
    record AlreadyThere(CommandId id) implements SyncResult {}

    /** It is not in the chart, and a person must look at it. */
    record Refused(CommandId id, List<Refusal> refusals) implements SyncResult {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** It is not in the chart because another thing, on which it stands, was refused. */
    record Dependent(CommandId id, CommandId on) implements SyncResult {}

    /** A person took it back; that is recorded. */
    record Discarded(CommandId id) implements SyncResult {}
}
