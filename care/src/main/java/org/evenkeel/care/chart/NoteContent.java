package org.evenkeel.care.chart;

/**
 * The session note. It composes itself from what was charted; what a person adds to it is a signature, and after that
 * only addenda.
 */
public sealed interface NoteContent extends Content {
    /** The session the note is about. */
    ItemId session();

    /**
     * The author has read the note and stands behind it.
     *
     * @param upToSequence the last entry of the chart that the note was composed from
     * @param text the note word for word as it was signed, kept so that no later version of the programme can change it
     */
    record NoteSigned(ItemId session, long upToSequence, String text) implements NoteContent {}

    /** Something was added after the signature. What was signed stays as it is. */
    record NoteAmended(ItemId session, String words) implements NoteContent {}
}
