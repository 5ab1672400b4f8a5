package org.evenkeel.care.candidacy;

import java.util.Map;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;

/**
 * A clinician's decision, to be signed.
 *
 * @param words why, in the clinician's words
 * @param reasons by rule id, the reason to go on in spite of a finding that needs one
 * @param deferred by rule id of a stop that can't be judged yet, why it may be settled later, and how
 */
public record SignCandidacy(
        CandidacyDecision decision,
        String indication,
        String words,
        Map<String, String> reasons,
        Map<String, String> deferred) {
    public SignCandidacy {
        reasons = Map.copyOf(reasons);
        deferred = Map.copyOf(deferred);
    }
}
