package org.evenkeel.journal;

/**
 * Some of the entry ids of one append were appended before and others were not, or they belong to another chart: the
 * sender uses an id for two things. Nothing was changed.
 */
public final class PartlyRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was found, without what the entries say. */
    public PartlyRecordedException(String message) {
        super(message);
    }
}
