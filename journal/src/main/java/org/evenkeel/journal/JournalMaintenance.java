package org.evenkeel.journal;

import java.util.List;

/** What the person who keeps the clinic's computer can ask of the journal while no clinic is running. */
public interface JournalMaintenance {
    /** Walks every chart's hash chain and compares the read tables with what the entries say. Changes nothing. */
    Verification verify();

    /** Makes the read tables again from the entries, in one transaction. */
    Rebuilding rebuild();

    /**
     * What {@link #verify()} found.
     *
     * @param charts how many charts were walked
     * @param entries how many entries were checked
     * @param faults everything that is broken; empty when all is well
     */
    record Verification(long charts, long entries, List<Fault> faults) {
        /** Copies the list. */
        public Verification {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One broken place.
     *
     * @param place which entry or read row, by its opaque ids; never a name or a value
     * @param words what is wrong with it, for a person
     */
    record Fault(String place, String words) {}

    /**
     * What {@link #rebuild()} made.
     *
     * @param charts how many charts were folded
     * @param rows how many read rows were written
     */
    record Rebuilding(long charts, long rows) {}
}
