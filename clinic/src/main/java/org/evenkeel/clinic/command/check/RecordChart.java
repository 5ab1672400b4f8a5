package org.evenkeel.clinic.command.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Source;
import org.evenkeel.exchange.fhir.ReferralDraft;
import org.jspecify.annotations.Nullable;

/** A record taken into a chart that is kept nowhere, as a referral would be, at the moment of asking. */
record RecordChart(Chart chart, Instant moment, ZoneId zone) {
    private static final Author AUTHOR = new Author("system", "check", Author.Capacity.SYSTEM);
    private static final Coding WEIGHT = new Coding(Coding.LOINC, "29463-7", "Body weight");

    static RecordChart of(ReferralDraft record, AskedOn on, Optional<Double> weightKg) {
        List<NewEntry> facts = new ArrayList<>(record.entries());
        facts.addAll(record.questionnaires());
        facts.removeIf(f -> AskedOn.isMeasured(f) && f.effectiveAt().isAfter(on.readAt()));
        Instant moment = on.moment(facts);
        facts.addFirst(new NewEntry(record.patient(), moment));
        weightKg.map(RecordChart::weight).ifPresent(w -> facts.add(new NewEntry(w, moment)));
        ChartId id = new ChartId(UUID.nameUUIDFromBytes(record.fileSha256().getBytes(StandardCharsets.UTF_8)));
        List<Entry> entries = new ArrayList<>();
        for (NewEntry fact : facts) {
            long sequence = entries.size() + 1L;
            Instant at = fact.effectiveAt().isAfter(moment) ? moment : fact.effectiveAt();
            entries.add(
                    new Entry(new EntryId(new UUID(0, sequence)), id, sequence, at, moment, AUTHOR, fact.content()));
        }
        return new RecordChart(Chart.fold(id, entries), moment, on.zone());
    }

    private static Content weight(double kg) {
        return new ObservationRecorded(
                new ItemId(new UUID(0, 1)), WEIGHT, kg, "kg", new Source(Source.Origin.CLINIC, "as typed"));
    }

    /** The date of a fact: when an illness began, a medicine was first ordered, a value measured; empty when not known. */
    String date(Optional<EntryId> entry, Optional<Instant> at) {
        Optional<Content> content = entry.flatMap(this::content);
        return content.flatMap(RecordChart::ownDate)
                .map(PartialDate::iso)
                .or(() -> at.filter(
                                _ -> content.map(RecordChart::isDatedByEntry).orElse(true))
                        .map(i -> LocalDate.ofInstant(i, zone).toString()))
                .orElse("");
    }

    private Optional<Content> content(EntryId id) {
        int place = (int) id.value().getLeastSignificantBits();
        return place >= 1 && place <= chart.entries().size()
                ? Optional.of(chart.entries().get(place - 1).content())
                : Optional.empty();
    }

    private static Optional<PartialDate> ownDate(Content content) {
        @Nullable
        PartialDate date = switch (content) {
            case ConditionRecorded c -> c.onset();
            case MedicationRecorded m -> m.since();
            case ProcedureRecorded p -> p.performed();
            default -> null;
        };
        return Optional.ofNullable(date);
    }

    /** What has no date of its own must not get that of the reading. */
    private static boolean isDatedByEntry(Content content) {
        return AskedOn.isMeasured(new NewEntry(content, Instant.EPOCH));
    }
}
