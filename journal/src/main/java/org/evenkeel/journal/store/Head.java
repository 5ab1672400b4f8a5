package org.evenkeel.journal.store;

/** The last entry of a stream. */
record Head(long sequence, Hash hash) {
    static final Head NONE = new Head(0, Hash.GENESIS);
}
