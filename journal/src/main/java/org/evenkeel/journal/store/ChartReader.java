package org.evenkeel.journal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.journal.codec.EntryCodec;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Folds charts and keeps them, so that a chart that was just looked at is not folded again.
 *
 * <p>What is kept is only ever a beginning of the chart: the head is read from the database every time, and the entries
 * since are added. A kept chart whose end is not the hash that the database has at that place (another node's database
 * was restored, say) is thrown away.
 */
final class ChartReader {
    private final EntryCodec codec;
    private final Cache<UUID, Folded> kept;

    /** A chart and the hash of its last entry. */
    record Folded(Chart chart, Hash hash) {
        long sequence() {
            return chart.sequence();
        }
    }

    ChartReader(EntryCodec codec, long keptEntries) {
        this.codec = codec;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(keptEntries)
                .weigher((UUID id, Folded folded) -> (int) Math.min(1_000_000, 1 + folded.sequence()))
                .build();
    }

    /** The chart up to {@code head}, which was read in the same transaction. */
    Folded at(DSLContext sql, ChartId id, Head head) {
        Folded known = kept.getIfPresent(id.value());
        Folded folded = known == null || known.sequence() > head.sequence() ? null : advance(sql, known, head);
        if (folded == null) {
            folded = fromTheBeginning(sql, id, head);
        }
        return folded;
    }

    /** Keeps a chart whose entries are known to be committed. */
    void keep(Folded folded) {
        if (folded.sequence() > 0) {
            kept.asMap().merge(folded.chart().id().value(), folded, (a, b) -> a.sequence() > b.sequence() ? a : b);
        }
    }

    /** Throws away what is kept of a chart. */
    void forget(ChartId id) {
        kept.invalidate(id.value());
    }

    private @Nullable Folded advance(DSLContext sql, Folded known, Head head) {
        if (known.sequence() == head.sequence()) {
            return sameEnd(known, head.hash());
        }
        List<StoredEntry> since =
                EntryTable.between(sql, known.chart().id().value(), known.sequence(), head.sequence());
        if (since.isEmpty() || sameEnd(known, since.getFirst().previous()) == null) {
            return null;
        }
        Chart chart = known.chart();
        for (StoredEntry entry : since) {
            chart = chart.with(entry.read(codec));
        }
        return new Folded(chart, since.getLast().hash());
    }

    private @Nullable Folded sameEnd(Folded known, Hash there) {
        if (known.hash().equals(there)) {
            return known;
        }
        forget(known.chart().id());
        return null;
    }

    private Folded fromTheBeginning(DSLContext sql, ChartId id, Head head) {
        if (head.sequence() == 0) {
            return new Folded(Chart.empty(id), Hash.GENESIS);
        }
        List<StoredEntry> stored = EntryTable.between(sql, id.value(), 0, head.sequence());
        List<Entry> entries = new ArrayList<>(stored.size());
        stored.forEach(e -> entries.add(e.read(codec)));
        if (entries.size() != head.sequence()) {
            throw new IllegalStateException("chart " + id + " should have " + head.sequence() + " entries and has "
                    + entries.size() + ": run verify");
        }
        return new Folded(Chart.fold(id, entries), head.hash());
    }
}
