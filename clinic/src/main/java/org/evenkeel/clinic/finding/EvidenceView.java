package org.evenkeel.clinic.finding;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A source as a page shows it.
 *
 * @param status words of the status; "recalled, check" is shown as not checked
 * @param source the source without its addresses
 * @param url the address when there is exactly one, else empty and the addresses stay in the source
 */
public record EvidenceView(String status, String source, String url) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;]+");

    /** The view of a source. */
    public static EvidenceView of(Evidence evidence) {
        List<String> addresses = ADDRESS.matcher(evidence.source())
                .results()
                .map(MatchResult::group)
                .toList();
        if (addresses.size() != 1 || !addresses.getFirst().startsWith("https://")) {
            return new EvidenceView(evidence.status().words(), evidence.source(), "");
        }
        String words = evidence.source().replace(addresses.getFirst(), "").replaceAll("[\\s,;]+$", "");
        return words.isBlank()
                ? new EvidenceView(evidence.status().words(), evidence.source(), "")
                : new EvidenceView(evidence.status().words(), words, addresses.getFirst());
    }
}
