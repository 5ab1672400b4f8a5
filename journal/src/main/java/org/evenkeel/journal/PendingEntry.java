package org.evenkeel.journal;

import java.time.Instant;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EntryId;

/** An entry on its way into the journal: its sender has chosen the id, so that sending again is harmless. */
public record PendingEntry(EntryId id, Content content, Instant effectiveAt) {}
