package org.evenkeel.clinic.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.GateOutcome;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.care.session.SessionRules;

/** What is known before the patient comes to be missing for the gate. An empty list never says that the gate is open. */
final class KnownMissing {
    private KnownMissing() {}

    static List<String> of(Chart chart, SessionRecord session, SessionRules rules, String consent, Instant now) {
        List<String> missing = new ArrayList<>();
        boolean candidate = chart.assessment()
                .current()
                .filter(d -> d.content().decision() == CandidacyDecision.CANDIDATE)
                .isPresent();
        if (!candidate) {
            missing.add("candidacy not signed");
        }
        if (!chart.assessment().consents().containsKey(consent)) {
            missing.add("no consent on file");
        }
        GateReview gate = GateReview.of(chart, session, rules, now);
        if (gate.outcome("weight") == GateOutcome.MISSING) {
            missing.add("weight to be measured");
        }
        if (gate.outcome("doseCheck") == GateOutcome.HARD_STOP) {
            missing.add("no order");
        }
        return missing;
    }
}
