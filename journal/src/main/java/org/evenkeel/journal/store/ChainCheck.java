package org.evenkeel.journal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.journal.codec.EntryCodec;
import org.evenkeel.journal.codec.UnreadableEntryException;
import org.evenkeel.journal.store.VerificationReport.Broken;
import org.evenkeel.journal.store.VerificationReport.Part;

/** Walks one stream's rows in sequence and says where its chain is broken. */
final class ChainCheck {
    private final ChartId chart;
    private final EntryCodec codec;
    private final List<Broken> broken = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private long sequence;
    private Hash previous = Hash.GENESIS;
    private boolean readable = true;

    ChainCheck(ChartId chart, EntryCodec codec) {
        this.chart = chart;
        this.codec = codec;
    }

    void take(StoredEntry row) {
        if (row.sequence() != sequence + 1) {
            readable = false;
            broken.add(at(
                    row,
                    Part.CHAIN,
                    "entries " + (sequence + 1) + " to " + (row.sequence() - 1) + " before it are missing"));
        } else if (!row.previous().equals(previous)) {
            broken.add(at(row, Part.CHAIN, "it does not follow on the entry before it"));
        }
        if (!EntryHash.of(row).equals(row.hash())) {
            broken.add(at(row, Part.ENTRY, "it is not what was recorded: its hash differs"));
        }
        read(row);
        sequence = row.sequence();
        previous = row.hash();
    }

    private void read(StoredEntry row) {
        try {
            entries.add(row.read(codec));
        } catch (UnreadableEntryException | IllegalArgumentException unreadable) {
            readable = false;
            broken.add(at(row, Part.ENTRY, "it cannot be read"));
        }
    }

    void end(Head head, long lastAudited) {
        if (head.sequence() != sequence) {
            broken.add(whole("it should end with entry " + head.sequence() + " and ends with " + sequence));
        } else if (!head.hash().equals(previous)) {
            broken.add(whole("its last entry is not the one that was recorded last"));
        }
        if (lastAudited > sequence) {
            broken.add(whole("the audit trail knows of entry " + lastAudited + "; the last one there is " + sequence));
        }
    }

    private Broken whole(String what) {
        return new Broken(chart, 0, null, Part.HEAD, what);
    }

    private Broken at(StoredEntry row, Part part, String what) {
        return new Broken(chart, row.sequence(), new EntryId(row.id()), part, what);
    }

    List<Broken> broken() {
        return broken;
    }

    long walked() {
        return entries.size();
    }

    /** The entries, when every one is there and can be read. */
    Optional<List<Entry>> entries() {
        return readable ? Optional.of(entries) : Optional.empty();
    }
}
