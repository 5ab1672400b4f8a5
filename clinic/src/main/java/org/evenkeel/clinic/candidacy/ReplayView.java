package org.evenkeel.clinic.candidacy;

import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.care.candidacy.CandidacyReplay;
import org.evenkeel.care.candidacy.CandidacyReplay.FindingDifference;
import org.evenkeel.care.candidacy.CandidacyReplay.VersionDifference;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.clinic.finding.WhyView;
import org.evenkeel.clinic.page.PatientHeader;

/**
 * A signed decision seen again.
 *
 * @param decision as it was signed
 * @param sameLibrary whether today's knowledge is, to the letter, that of the decision
 * @param versions rules of which another version is asked today
 * @param sameChart what today's rules find otherwise in the chart as it was then
 * @param sinceThen what today's rules find otherwise in the chart as it is now
 */
public record ReplayView(
        PatientHeader patient,
        EarlierDecision decision,
        boolean sameLibrary,
        List<Line> versions,
        List<Line> sameChart,
        List<Line> sinceThen) {

    /**
     * One difference.
     *
     * @param href the page of the rule; empty when there is no such rule any more
     */
    public record Line(String ruleId, String href, String title, String signed, String now) {}

    public ReplayView {
        versions = List.copyOf(versions);
        sameChart = List.copyOf(sameChart);
        sinceThen = List.copyOf(sinceThen);
    }

    static ReplayView of(
            PatientHeader patient,
            EarlierDecision decision,
            CandidacyReplay replay,
            List<FindingDifference> sinceThen,
            RuleBook book) {
        return new ReplayView(
                patient,
                decision,
                replay.sameLibrary(),
                replay.versions().stream().map(v -> version(v, book)).toList(),
                replay.findings().stream().map(d -> difference(d, book)).toList(),
                sinceThen.stream().map(d -> difference(d, book)).toList());
    }

    private static Line version(VersionDifference v, RuleBook book) {
        return line(
                v.ruleId(), "version " + v.signed(), v.now().isEmpty() ? "no such rule" : "version " + v.now(), book);
    }

    private static Line difference(FindingDifference d, RuleBook book) {
        return line(d.ruleId(), words(d.signed()), words(d.now()), book);
    }

    private static Line line(String ruleId, String signed, String now, RuleBook book) {
        boolean known = book.rule(ruleId).isPresent();
        return new Line(
                ruleId,
                known ? WhyView.href(ruleId) : "",
                book.rule(ruleId).map(Rule::title).orElse(ruleId),
                signed,
                now);
    }

    private static String words(List<FindingRecorded> findings) {
        return findings.isEmpty()
                ? "nothing found"
                : findings.stream().map(ReplayView::words).collect(Collectors.joining("; "));
    }

    private static String words(FindingRecorded f) {
        String said = f.triggers().isEmpty() ? "" : ": " + String.join("; ", f.triggers());
        String severity = f.severity().replace('-', ' ');
        return (f.outcome().equals("fires") ? severity : "not known (" + severity + ")") + said;
    }
}
