package org.evenkeel.care.intake;

import java.time.Instant;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.Refusal;

/** Says of an entry that it was wrong. It stays readable and counts no more. */
public final class EntryCorrection {
    private EntryCorrection() {}

    /** What follows from correcting an entry. */
    public static Decision correct(Chart chart, EntryId entry, String reason, Instant now) {
        if (reason.isBlank()) {
            return Decision.refuse(Refusal.at("reason", "correction.reason", "Say what was wrong."));
        }
        boolean there = chart.entries().stream()
                .anyMatch(e -> e.id().equals(entry) && !(e.content() instanceof EntryCorrected));
        if (!there) {
            return Decision.refuse(Refusal.of("correction.entry", "This chart has no such entry to correct."));
        }
        return chart.isCorrected(entry)
                ? Decision.refuse(Refusal.of("correction.done", "This entry was corrected before."))
                : Decision.accept(now, new EntryCorrected(entry, reason.strip()));
    }
}
