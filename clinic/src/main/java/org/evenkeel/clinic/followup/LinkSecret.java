package org.evenkeel.clinic.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.IntFunction;

/**
 * The secret of a private link: 256 random bits, written in 43 characters of base64url. It is shown once and stored
 * nowhere; the chart keeps its SHA-256 only.
 */
public final class LinkSecret {
    private static final int BYTES = 32;

    private final String text;

    private LinkSecret(String text) {
        this.text = text;
    }

    /**
     * A new secret.
     *
     * @param randomBytes gives that many bytes from a cryptographic source
     */
    public static LinkSecret fresh(IntFunction<byte[]> randomBytes) {
        byte[] bytes = randomBytes.apply(BYTES);
        if (bytes.length != BYTES) {
            throw new IllegalStateException("a link's secret needs " + BYTES + " bytes, got " + bytes.length);
        }
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What stands in an address, whoever wrote it. */
    public static LinkSecret ofAddress(String text) {
        return new LinkSecret(text);
    }

    /** The secret itself, for the address of the link. */
    public String text() {
        return text;
    }

    /** Its fingerprint, 64 hexadecimal digits in lower case. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}
