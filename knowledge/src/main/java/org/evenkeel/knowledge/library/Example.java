package org.evenkeel.knowledge.library;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;

/** An invented patient beside a rule: the few facts that decide it. Everything else about the patient is not known. */
public record Example(List<Fact> facts) {
    /** The moment at which examples are judged: ages and dates in them are as of then. */
    public static final Instant MOMENT = Instant.parse("2026-11-24T12:00:00Z");

    private static final ChartId CHART = new ChartId(new UUID(1, 1));
    private static final Author AUTHOR = new Author("example", "An example", Author.Capacity.SYSTEM);

    /**
     * A fact.
     *
     * @param contents the entries that record it
     * @param before how long before the moment of judging it was true
     */
    public record Fact(List<Content> contents, Duration before) {
        public Fact {
            contents = List.copyOf(contents);
        }
    }

    public Example {
        facts = List.copyOf(facts);
    }

    /** The chart of such a patient, in whom the facts were true so long before this moment. */
    public Chart chart(Instant moment) {
        List<Entry> entries = new ArrayList<>();
        List<Fact> inTime = facts.stream()
                .sorted(Comparator.comparing(Fact::before).reversed())
                .toList();
        for (Fact fact : inTime) {
            Instant at = moment.minus(fact.before());
            for (Content content : fact.contents()) {
                int number = entries.size();
                entries.add(new Entry(new EntryId(new UUID(2, number)), CHART, number + 1L, at, at, AUTHOR, content));
            }
        }
        return Chart.fold(CHART, entries);
    }
}
