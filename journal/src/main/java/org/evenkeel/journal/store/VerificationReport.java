package org.evenkeel.journal.store;

import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What a walk through the whole journal found.
 *
 * @param charts charts that were walked
 * @param entries entries that were walked
 * @param broken where something is not as it must be; empty when all is well; the first thousand of them
 * @param brokenInAll how many there are
 */
public record VerificationReport(long charts, long entries, List<Broken> broken, long brokenInAll) {
    public VerificationReport {
        broken = List.copyOf(broken);
    }

    /**
     * One place where something is not as it must be. Holds no patient data.
     *
     * @param sequence the entry's place in its chart; 0 when it is not about one entry
     * @param entry the entry, null when it is not about one
     * @param part which part of the journal is broken
     * @param what what is wrong with it
     */
    public record Broken(
            ChartId chart, long sequence, @Nullable EntryId entry, Part part, String what) {
        /** One line for a person. */
        public String words() {
            String where = entry == null
                    ? "chart " + chart
                    : "entry " + entry + " (chart " + chart + ", sequence " + sequence + ")";
            return where + ": " + what;
        }
    }

    /** The parts of the journal. */
    public enum Part {
        /** An entry's content does not have the hash that is stored with it, or cannot be read. */
        ENTRY,
        /** Entries are missing between others, or don't follow on each other. */
        CHAIN,
        /** The end of a chain is not where it must be: entries were cut off or added. */
        HEAD,
        /** A read table is not what the entries say. */
        READ_TABLE
    }

    /** Whether nothing is broken. */
    public boolean isClean() {
        return brokenInAll == 0;
    }

    /** A summary in words, one line for each broken place. */
    public String words() {
        String walked = charts + " charts with " + entries + " entries";
        if (isClean()) {
            return "All is well: " + walked + ", every chain unbroken, the read tables as the entries say.";
        }
        return brokenInAll + " places are broken in " + walked + ":\n"
                + broken.stream().map(b -> "  " + b.words()).collect(Collectors.joining("\n"));
    }
}
