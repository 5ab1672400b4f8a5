package org.evenkeel.benchmarks.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.exchange.fhir.ReadResult;
import org.evenkeel.exchange.fhir.ReferralBundleReader;
import org.evenkeel.exchange.fhir.ReferralDraft;

/** Charts to ask rules of. */
final class Records {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final ChartId CHART = new ChartId(new UUID(1, 1));
    private static final Author AUTHOR = new Author("benchmark", "A benchmark", Author.Capacity.SYSTEM);

    private Records() {}

    /** Every bundle of a folder, as it would stand in a chart after a person accepted all of it. */
    static List<Chart> in(Path folder) {
        ReferralBundleReader reader = new ReferralBundleReader();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(f -> chart(reader, f))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chart chart(ReferralBundleReader reader, Path file) {
        try {
            return switch (reader.read(Files.readAllBytes(file), NOW)) {
                case ReadResult.Read(ReferralDraft draft) -> chart(draft);
                case ReadResult.Unreadable(var error) -> throw new IllegalArgumentException(file + ": " + error);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chart chart(ReferralDraft draft) {
        List<Entry> entries = new ArrayList<>();
        add(entries, NOW, draft.patient());
        for (NewEntry entry : draft.entries()) {
            add(entries, entry.effectiveAt(), entry.content());
        }
        return Chart.fold(CHART, entries);
    }

    /** A patient of whom every question is answered no, with a long list of problems no rule speaks of. */
    static Chart invented(RuleBook book) {
        List<Entry> entries = new ArrayList<>();
        for (String question : book.questions().keySet()) {
            add(entries, NOW, new QuestionAnswered(question, Answer.NO, null, "", Source.CLINIC));
        }
        for (int i = 0; i < 100; i++) {
            Coding sprain = new Coding(Coding.SNOMED_CT, "44465007", "Sprain of ankle (disorder)");
            ItemId item = new ItemId(new UUID(3, i));
            add(entries, NOW, new ConditionRecorded(item, sprain, ClinicalStatus.RESOLVED, null, "", Source.CLINIC));
        }
        return Chart.fold(CHART, entries);
    }

    /** The same patient with stops: one that a reading lifts, three that need three changes, and one that stays. */
    static List<Chart> blocked(Chart chart) {
        BloodPressureRecorded high = new BloodPressureRecorded(item(1), 190, 104, Source.CLINIC);
        List<Content> three = List.of(
                medicine(2, "theophylline", 400), medicine(3, "ergometrine", 1), yes("hyperthyroidism-untreated"));
        return Stream.of(
                        List.<Content>of(high, high),
                        three,
                        Stream.concat(three.stream(), Stream.of(high, high, yes("mania-current")))
                                .toList(),
                        List.<Content>of(yes("aneurysm-ever")))
                .map(more -> plus(chart, more))
                .toList();
    }

    private static Chart plus(Chart chart, List<Content> more) {
        List<Entry> entries = new ArrayList<>(chart.entries());
        more.forEach(c -> add(entries, NOW, c));
        return Chart.fold(CHART, entries);
    }

    private static QuestionAnswered yes(String question) {
        return new QuestionAnswered(question, Answer.YES, null, "", Source.CLINIC);
    }

    private static MedicationRecorded medicine(int item, String name, double dailyMg) {
        Coding code = new Coding(Coding.RXNORM, "1", name);
        return new MedicationRecorded(
                item(item), code, name, "oral", dailyMg, MedicationStatus.TAKING, null, "", Source.CLINIC);
    }

    private static ItemId item(int n) {
        return new ItemId(new UUID(4, n));
    }

    private static void add(List<Entry> entries, Instant at, Content content) {
        int n = entries.size();
        entries.add(new Entry(new EntryId(new UUID(2, n)), CHART, n + 1L, at, at, AUTHOR, content));
    }
}
