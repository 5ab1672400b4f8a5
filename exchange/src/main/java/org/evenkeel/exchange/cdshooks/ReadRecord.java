package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.exchange.fhir.BundleError;
import org.evenkeel.exchange.fhir.ReadResult;
import org.evenkeel.exchange.fhir.ReferralBundleReader;
import org.evenkeel.exchange.fhir.ReferralDraft;

/** A chart made of what was sent along, for one answer; it is recorded nowhere. */
sealed interface ReadRecord {
    /**
     * It was read.
     *
     * @param warnings what concerns the whole record
     */
    record Whole(Chart chart, List<String> warnings) implements ReadRecord {}

    /** The record says that the patient has died. */
    record Deceased() implements ReadRecord {}

    /** It could not be read. */
    record Unreadable(String words) implements ReadRecord {}

    /** Reads the record, with more resources beside it. */
    static ReadRecord of(HookRequest request, List<ObjectNode> more, ReferralBundleReader reader, Instant now) {
        return switch (reader.read(request.prefetched().bundle(more), now)) {
            case ReadResult.Read(ReferralDraft draft) ->
                new Whole(chart(request.instance(), draft, now), draft.warnings());
            case ReadResult.Unreadable(BundleError.Deceased _) -> new Deceased();
            case ReadResult.Unreadable(BundleError error) ->
                new Unreadable("The prefetched record could not be read. " + error.words());
        };
    }

    private static Chart chart(UUID instance, ReferralDraft draft, Instant now) {
        ChartId id = new ChartId(instance);
        Author author = new Author("cds-hooks", "Record of another system", Capacity.SYSTEM);
        List<NewEntry> contents = new ArrayList<>();
        contents.add(new NewEntry(draft.patient(), now));
        contents.addAll(draft.entries());
        List<Entry> entries = new ArrayList<>();
        for (NewEntry content : contents) {
            long sequence = entries.size() + 1L;
            EntryId entry =
                    new EntryId(UUID.nameUUIDFromBytes((instance + "/" + sequence).getBytes(StandardCharsets.UTF_8)));
            entries.add(new Entry(entry, id, sequence, content.effectiveAt(), now, author, content.content()));
        }
        return Chart.fold(id, entries);
    }
}
