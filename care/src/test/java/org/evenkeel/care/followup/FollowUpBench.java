package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.followup.FollowUpCommand.NewLink;
import org.evenkeel.care.followup.FollowUpCommand.ScheduleDue;
import org.evenkeel.care.followup.FollowUpCommand.SendBaseline;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Instrument.Band;
import org.evenkeel.care.instrument.Instrument.Item;
import org.evenkeel.care.instrument.Instrument.ItemFlag;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** A chart on a workbench: commands are decided and their entries folded at once. */
final class FollowUpBench {
    static final Evidence MADE_UP = new Evidence("made up for the test", EvidenceStatus.ASSUMED);
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final Author PATIENT = new Author("patient", "The patient", Author.Capacity.PATIENT);

    Chart chart = Chart.empty(new ChartId(new UUID(7, 7)));
    Instant now = START;
    private int ids;

    static FollowUpKnowledge knowledge() {
        Occasion baseline = occasion("baseline", Duration.ofDays(3), Duration.ofDays(3));
        List<Occasion> after = List.of(
                occasion("24-hours", Duration.ofDays(1), Duration.ofHours(4)),
                occasion("7-days", Duration.ofDays(7), Duration.ofDays(1)),
                occasion("month-1", Duration.ofDays(30), Duration.ofDays(3)),
                occasion("month-2", Duration.ofDays(60), Duration.ofDays(3)));
        FollowUpSchedule schedule = new FollowUpSchedule(baseline, after, Duration.ofDays(8), MADE_UP);
        SitePolicy site = new SitePolicy(
                List.of(new CrisisContact("Line", "988", "call", MADE_UP)), "words", "not", MADE_UP, worklist());
        return FollowUpKnowledge.of(
                schedule,
                site,
                List.of(instrument("phq-9", 9, true), instrument("gad-7", 7, false)),
                List.of(new OutcomeMeasure("phq-9", 0.5, MADE_UP, 5, MADE_UP, "note", MADE_UP)));
    }

    private static WorklistPolicy worklist() {
        return new WorklistPolicy(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(3), MADE_UP);
    }

    private static Occasion occasion(String code, Duration due, Duration opens) {
        return new Occasion(
                code,
                code + " in words",
                List.of("phq-9", "gad-7"),
                due,
                opens,
                Duration.ofDays(1),
                Duration.ofDays(4),
                MADE_UP);
    }

    private static Instrument instrument(String id, int items, boolean flagged) {
        List<Item> asked = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            asked.add(new Item("item-" + i, "", "Question " + i));
        }
        List<Anchor> anchors = List.of(
                new Anchor(0, "Not at all"), new Anchor(1, "Some"), new Anchor(2, "Many"), new Anchor(3, "All"));
        List<ItemFlag> flags = flagged
                ? List.of(new ItemFlag("item-9", 1, "phq-9-item-9", Urgency.NOW, "Item 9 is above zero.", MADE_UP))
                : List.of();
        return new Instrument(
                id,
                "1",
                id.toUpperCase(java.util.Locale.ROOT),
                "stem",
                asked,
                anchors,
                Optional.empty(),
                List.of(new Band(0, 4, "minimal", MADE_UP), new Band(5, 3 * items, "more", MADE_UP)),
                flags,
                "made up",
                MADE_UP);
    }

    ItemId id() {
        return new ItemId(new UUID(1, ++ids));
    }

    Decision decide(FollowUpCommand command) {
        return FollowUp.decide(chart, command, knowledge(), now);
    }

    List<Content> does(FollowUpCommand command) {
        return switch (decide(command)) {
            case Decision.Accepted accepted -> {
                accepted.entries().forEach(this::record);
                yield accepted.entries().stream().map(NewEntry::content).toList();
            }
            case Decision.Refused refused -> throw new AssertionError("refused: " + refused.refusals());
        };
    }

    List<String> refusals(FollowUpCommand command) {
        return switch (decide(command)) {
            case Decision.Accepted accepted -> throw new AssertionError("accepted: " + accepted.entries());
            case Decision.Refused refused ->
                refused.refusals().stream().map(r -> r.code() + "@" + r.field()).toList();
        };
    }

    private void record(NewEntry entry) {
        record(entry.content(), entry.effectiveAt());
    }

    void record(Content content, Instant at) {
        EntryId entry = new EntryId(new UUID(2, ++ids));
        chart = chart.with(new Entry(entry, chart.id(), chart.sequence() + 1, at, now, PATIENT, content));
    }

    ItemId sendBaseline(String instrument) {
        ItemId id = id();
        does(new SendBaseline(List.of(new NewLink(id, instrument, "f" + id))));
        return id;
    }

    /** A session with a 40-minute infusion that ends now; follow-up is scheduled. */
    ItemId givesASession() {
        ItemId session = id();
        record(new InfusionStarted(session, 1, 40), now.minus(Duration.ofMinutes(40)));
        record(new InfusionStopped(session, true, 40, ""), now);
        schedules();
        return session;
    }

    List<Content> schedules() {
        return does(new ScheduleDue(id -> "f" + id, java.time.ZoneOffset.UTC));
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    static Map<String, Integer> allAnswered(int items, int value, int last) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 1; i < items; i++) {
            answers.put("item-" + i, value);
        }
        answers.put("item-" + items, last);
        return answers;
    }
}
