package org.evenkeel.clinic.monitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Which devices may post, each with the hash of its token. The tokens themselves are known nowhere here. */
public record MonitorTokens(List<Entry> entries) {

    /**
     * One device's token. A device may have two, while one is being changed for the other.
     *
     * @param device as the device names itself
     * @param sha256 of the token's letters, in small hexadecimal digits
     */
    public record Entry(String device, String sha256) {
        @Override
        public String toString() {
            return "Entry[" + device + "]";
        }
    }

    public MonitorTokens {
        entries = List.copyOf(entries);
    }

    /** The device whose token this is. Takes as long for a wrong token as for a right one. */
    public Optional<String> device(String token) {
        byte[] hash = sha256(token);
        Optional<String> device = Optional.empty();
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(hash, HexFormat.of().parseHex(entry.sha256()))) {
                device = Optional.of(entry.device());
            }
        }
        return token.isEmpty() ? Optional.empty() : device;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
