package org.evenkeel.journal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hash that chains the entries of a stream.
 *
 * <p>It is the SHA-256 of thirteen fields, each written as its length in bytes (four bytes, most significant first) followed
 * by its UTF-8 text, in this order:
 *
 * <ol>
 *   <li>the words {@code evenkeel-entry-1}, which name this encoding
 *   <li>stream id, in lower case with hyphens
 *   <li>sequence, decimal
 *   <li>entry id, as the stream id
 *   <li>kind
 *   <li>version, decimal
 *   <li>effective time, decimal microseconds since 1970-01-01T00:00:00Z
 *   <li>recorded time, likewise
 *   <li>author's account
 *   <li>author's display name
 *   <li>author's capacity
 *   <li>payload, exactly as stored
 *   <li>hash of the entry before, 64 hexadecimal digits; zeros for the first
 * </ol>
 *
 * <p>The lengths keep two different entries from ever having the same encoding. Anybody with read access to the table can
 * check a chain with any SHA-256 program.
 */
final class EntryHash {
    private static final String ENCODING = "evenkeel-entry-1";

    private EntryHash() {}

    static Hash of(StoredEntry e) {
        MessageDigest sha256 = sha256();
        add(sha256, ENCODING);
        add(sha256, e.stream().toString());
        add(sha256, Long.toString(e.sequence()));
        add(sha256, e.id().toString());
        add(sha256, e.content().kind());
        add(sha256, Integer.toString(e.content().version()));
        add(sha256, Long.toString(micros(e.effectiveAt())));
        add(sha256, Long.toString(micros(e.recordedAt())));
        add(sha256, e.authorAccount());
        add(sha256, e.authorName());
        add(sha256, e.authorCapacity());
        add(sha256, e.content().payload());
        add(sha256, e.previous().hex());
        return Hash.of(sha256.digest());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
