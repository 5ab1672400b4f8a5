package org.evenkeel.care.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found for and against treatment, what a clinician decided, and what the patient agreed to. */
public sealed interface CandidacyContent extends Content {
    /**
     * A clinician decided whether this patient is a candidate.
     *
     * @param indication such as {@code treatment-resistant-depression}
     * @param findings what the rules said at that moment, with their versions
     * @param overrides for each finding that needed one, the reason
     * @param libraryVersion version (hash) of the knowledge the findings were made with
     */
    record CandidacyDecided(
            CandidacyDecision decision,
            String indication,
            String words,
            List<FindingRecorded> findings,
            List<FindingOverridden> overrides,
            String libraryVersion)
            implements CandidacyContent {
        public CandidacyDecided {
            findings = List.copyOf(findings);
            overrides = List.copyOf(overrides);
        }
    }

    /** The clinician's decision. */
    enum CandidacyDecision {
        CANDIDATE,
        NOT_A_CANDIDATE,
        DEFERRED
    }

    /**
     * A rule's result as it stood when somebody decided on it.
     *
     * @param severity name of the severity, such as {@code hard-stop}
     * @param outcome {@code fires} or {@code unknown}
     * @param triggers what in the chart made it so, in words
     */
    record FindingRecorded(String ruleId, String ruleVersion, String severity, String outcome, List<String> triggers) {
        public FindingRecorded {
            triggers = List.copyOf(triggers);
        }
    }

    /** Why a clinician went on in spite of a finding. */
    record FindingOverridden(String ruleId, String reason) {}

    /** The patient consented to a document of a stated version. */
    record ConsentGiven(String document, String documentVersion, String signedName, String witness)
            implements CandidacyContent {}

    /** The patient withdrew consent. */
    record ConsentWithdrawn(String document, @Nullable String reason) implements CandidacyContent {}
}
