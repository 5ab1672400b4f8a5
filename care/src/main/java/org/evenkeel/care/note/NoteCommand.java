package org.evenkeel.care.note;

import org.evenkeel.care.chart.ItemId;

/** What a person wants done with the note of a session. */
public sealed interface NoteCommand {
    /** Which session. */
    ItemId session();

    /**
     * The author has read the note and signs it.
     *
     * @param readUpToSequence the last entry of the session that the note before them was composed from
     * @param text the note word for word
     */
    record Sign(ItemId session, long readUpToSequence, String text) implements NoteCommand {}

    /** Words are added to a note that is signed. */
    record Amend(ItemId session, String words) implements NoteCommand {}
}
