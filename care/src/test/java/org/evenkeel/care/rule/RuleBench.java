package org.evenkeel.care.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** Small rules and small charts, written out so that a change of data does not change what the logic must do. */
final class RuleBench {
    static final Instant NOW = Instant.parse("2026-03-10T22:30:00Z");
    /** Half past eleven at night in the clinic, when it is the next day already further east. */
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static final ChartId CHART = new ChartId(new UUID(1, 1));
    private static final Author AUTHOR = new Author("nurse", "A nurse", Author.Capacity.NURSE);
    private static final Evidence EVIDENCE = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);

    private final List<Entry> entries = new ArrayList<>();

    /** An entry that became true some time before now. */
    RuleBench ago(Duration before, Content content) {
        Instant at = NOW.minus(before);
        entries.add(new Entry(
                new EntryId(new UUID(2, entries.size())), CHART, entries.size() + 1L, at, at, AUTHOR, content));
        return this;
    }

    RuleBench now(Content... contents) {
        for (Content content : contents) {
            ago(Duration.ZERO, content);
        }
        return this;
    }

    Chart chart() {
        return Chart.fold(CHART, entries);
    }

    RuleContext context() {
        return new RuleContext(chart(), Optional.empty(), RuleScope.INTRAVENOUS_DEPRESSION, NOW, ZONE);
    }

    RuleContext contextAt(ItemId session) {
        return new RuleContext(chart(), Optional.of(session), RuleScope.INTRAVENOUS_DEPRESSION, NOW, ZONE);
    }

    Truth ask(RuleCondition condition) {
        return Evaluation.of(condition, book(), context()).truth();
    }

    static RuleBook book(Rule... rules) {
        return new RuleBook(List.of(rules), Map.of(), new Formulary(Set.of("sertraline"), Map.of()), "test");
    }

    static Rule rule(String id, Severity severity, RuleCondition condition) {
        return rule(id, severity, condition, Optional.empty(), Effective.ALWAYS);
    }

    static Rule rule(
            String id, Severity severity, RuleCondition condition, Optional<String> group, Effective effective) {
        return new Rule(
                id,
                "1",
                Set.of(Stage.DOSE),
                Applies.ALWAYS,
                severity,
                id,
                "Words.",
                group,
                condition,
                EVIDENCE,
                Optional.empty(),
                Rule.Origin.LIBRARY,
                Optional.empty(),
                effective,
                List.of());
    }

    static ItemId item(long number) {
        return new ItemId(new UUID(3, number));
    }
}
