package org.evenkeel.journal.store;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.journal.codec.EncodedContent;
import org.evenkeel.journal.codec.EntryCodec;

/** A row of the entry table. Author and content are as stored, not yet read, so that a damaged row can be spoken of. */
record StoredEntry(
        UUID stream,
        long sequence,
        UUID id,
        EncodedContent content,
        Instant effectiveAt,
        Instant recordedAt,
        String authorAccount,
        String authorName,
        String authorCapacity,
        Hash previous,
        Hash hash) {
    /** A new row after {@code previous}, with its hash. */
    static StoredEntry chained(Entry entry, EncodedContent content, Hash previous) {
        StoredEntry open = new StoredEntry(
                entry.chart().value(),
                entry.sequence(),
                entry.id().value(),
                content,
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.author().account(),
                entry.author().displayName(),
                entry.author().capacity().name(),
                previous,
                previous);
        return open.with(EntryHash.of(open));
    }

    private StoredEntry with(Hash computed) {
        return new StoredEntry(
                stream,
                sequence,
                id,
                content,
                effectiveAt,
                recordedAt,
                authorAccount,
                authorName,
                authorCapacity,
                previous,
                computed);
    }

    Entry read(EntryCodec codec) {
        Content says = codec.decode(id, content);
        return new Entry(
                new EntryId(id),
                new ChartId(stream),
                sequence,
                effectiveAt,
                recordedAt,
                new Author(authorAccount, authorName, Author.Capacity.valueOf(authorCapacity)),
                says);
    }
}
