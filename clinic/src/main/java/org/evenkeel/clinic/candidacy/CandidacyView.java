package org.evenkeel.clinic.candidacy;

import java.util.List;
import org.evenkeel.clinic.finding.ByHand;
import org.evenkeel.clinic.finding.Explained;
import org.evenkeel.clinic.page.PatientHeader;

/**
 * The candidacy page.
 *
 * @param sequence of the chart shown
 * @param asked what the rules were asked of, in words
 * @param explained why each finding is there, and what would lift the stops
 * @param byHand rules that a person checks
 * @param earlier decisions, newest first
 */
public record CandidacyView(
        PatientHeader patient,
        long sequence,
        String asked,
        List<FindingGroup> groups,
        List<GapView> gaps,
        Explained explained,
        List<ByHand> byHand,
        List<EarlierDecision> earlier,
        String libraryVersion) {
    public CandidacyView {
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
        byHand = List.copyOf(byHand);
        earlier = List.copyOf(earlier);
    }

    /** Path of the page. */
    public String path() {
        return "/charts/" + patient.chartId() + "/candidacy";
    }
}
