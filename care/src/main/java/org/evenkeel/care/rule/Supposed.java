package org.evenkeel.care.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;

/** The context as it would be with some changes. Nothing of it is ever recorded. */
final class Supposed {
    private static final Author NOBODY = new Author("system", "Supposed, not charted", Author.Capacity.SYSTEM);

    private final RuleContext base;
    private final Instant lastCharted;

    Supposed(RuleContext base) {
        this.base = base;
        this.lastCharted = base.chart().entries().stream()
                .map(Entry::effectiveAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    RuleContext with(List<? extends Change> changes) {
        Instant now = base.now();
        RuleScope scope = base.scope();
        for (Change change : changes) {
            switch (change) {
                case Change.Waiting w -> {
                    LocalTime sameTime = LocalTime.ofInstant(base.now(), base.zone());
                    now = w.until().atTime(sameTime).atZone(base.zone()).toInstant();
                }
                case Change.OtherTreatment t -> scope = t.scope();
                case Change.NewFact _, Change.OtherDose _ -> {
                    // facts are folded in below, when the moment is known; a dose is no part of a chart
                }
            }
        }
        Chart chart = base.chart();
        // newer than everything charted, so that it is the value that counts
        Instant at = (lastCharted.isAfter(now) ? lastCharted : now).plusMillis(1);
        for (Change change : changes) {
            if (change instanceof Change.NewFact fact) {
                for (Content content : fact.contents()) {
                    chart = chart.with(entry(chart, at, content));
                }
            }
        }
        return new RuleContext(chart, base.session(), scope, now, base.zone());
    }

    private static Entry entry(Chart chart, Instant at, Content content) {
        long sequence = chart.sequence() + 1;
        return new Entry(new EntryId(new UUID(0, sequence)), chart.id(), sequence, at, at, NOBODY, content);
    }
}
