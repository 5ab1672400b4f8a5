package org.evenkeel.journal.store;

import java.util.HexFormat;

/** A SHA-256 value, as 64 hexadecimal digits. */
record Hash(String hex) {
    /** What the first entry of a stream is chained to. */
    static final Hash GENESIS = new Hash("0".repeat(64));

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
