package org.evenkeel.exchange.fhir;

/** What came of reading a file. */
public sealed interface ReadResult {
    /** The file was read. */
    record Read(ReferralDraft draft) implements ReadResult {}

    /** The file as a whole could not be taken; nothing changed. */
    record Unreadable(BundleError error) implements ReadResult {}
}
