package org.evenkeel.clinic.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.clinic.desk.ChartCommand.Decider;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult;
import org.evenkeel.journal.Journal;
import org.evenkeel.journal.PendingEntry;

/** An invented chart as it grows: commands at past instants, decided as real ones are. */
final class DemoChart {
    private static final Access ACCESS = new Access("demo", "invent-chart");

    private final Journal journal;
    private final DemoClock clock;
    private final SplittableRandom random;
    private Chart chart;

    DemoChart(Journal journal, DemoClock clock, long seed) {
        this.journal = journal;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.chart = Chart.empty(new ChartId(id()));
    }

    Chart chart() {
        return chart;
    }

    ItemId newItem() {
        return new ItemId(id());
    }

    /** Charts what a station decides; what it refuses is a mistake of the demo and ends it. */
    void decide(Instant at, Author author, Decider decider) {
        while (!decided(at, author, decider)) {
            // the clinic's own round charted something in between: decide again on the newer chart
        }
    }

    /** Charts contents that need no decision. */
    void chart(Instant at, Author author, List<? extends Content> contents) {
        decide(at, author, (seen, who, now) -> Decision.accept(at, contents));
    }

    private boolean decided(Instant at, Author author, Decider decider) {
        return switch (decider.decide(chart, author, at)) {
            case Decision.Accepted accepted -> accepted.entries().isEmpty() || appended(at, author, accepted.entries());
            case Decision.Refused refused ->
                throw new IllegalStateException("the demo was refused: " + refused.refusals());
        };
    }

    private boolean appended(Instant at, Author author, List<NewEntry> entries) {
        List<PendingEntry> pending = new ArrayList<>();
        for (NewEntry entry : entries) {
            pending.add(new PendingEntry(new EntryId(id()), entry.content(), entry.effectiveAt()));
        }
        clock.set(at);
        return switch (journal.append(chart.id(), chart.sequence(), pending, author, ACCESS)) {
            case AppendResult.Appended done -> {
                chart = done.chart();
                yield true;
            }
            case AppendResult.AlreadyThere done -> {
                chart = done.chart();
                yield true;
            }
            case AppendResult.Conflict conflict -> {
                chart = conflict.chart();
                yield false;
            }
        };
    }

    private UUID id() {
        long high = (random.nextLong() & ~0xf000L) | 0x8000;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
