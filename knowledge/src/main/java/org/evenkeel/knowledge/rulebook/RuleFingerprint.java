package org.evenkeel.knowledge.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.evenkeel.care.rule.Rule;

/**
 * Fingerprint of everything a rule says and does: its words, limits, source and the code lists, medicines and questions
 * it reads. Whoever signs a rule signs this; a changed word is another fingerprint. Whose file the rule stands in and how
 * it is tried out are left out, for they change nothing of what it says.
 */
public final class RuleFingerprint {
    private static final Set<String> NOT_SIGNED = Set.of("origin", "examples");

    private RuleFingerprint() {}

    /** The fingerprint, as 64 hexadecimal digits. */
    public static String of(Rule rule) {
        String canonical = Canonical.record(rule, NOT_SIGNED);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
