package org.evenkeel.clinic.sync;

import java.time.Instant;
import org.evenkeel.clinic.session.KeptCommand;

/**
 * One thing that a tablet kept and now sends.
 *
 * @param sequence its place among what this person charted in this session on this tablet, from 1
 * @param deviceAt what the tablet's own clock showed; kept for looking into a doubt, never used
 * @param seen sequence of the chart that the tablet had before it
 * @param discarded why a person took it back after it was refused; empty for everything else
 */
public record SyncItem(KeptCommand command, long sequence, Instant deviceAt, long seen, String discarded) {
    /** Whether it is not to be charted any more. */
    boolean isDiscarded() {
        return !discarded.isBlank();
    }
}
