package org.evenkeel.clinic.knowledge;

import java.time.Instant;

/**
 * Somebody answers for a rule as it was.
 *
 * @param version the rule's version that was signed
 * @param fingerprint of the content that was signed
 * @param signer the name as it was then
 * @param words what the signer added; may be empty
 */
public record RuleSignature(
        String ruleId, String version, String fingerprint, String signer, Instant at, String words) {}
