package org.evenkeel.care.candidacy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleScope;

/**
 * A signed decision asked again: the chart as it was when it was signed, at the moment it was signed.
 *
 * @param sameLibrary whether the rules are those the decision was made with, to the letter
 * @param versions rules whose version is another today
 * @param findings findings that are not as they were signed
 */
public record CandidacyReplay(boolean sameLibrary, List<VersionDifference> versions, List<FindingDifference> findings) {
    public CandidacyReplay {
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
    }

    /**
     * A rule of which another version is asked today.
     *
     * @param now empty when there is no such rule any more
     */
    public record VersionDifference(String ruleId, String signed, String now) {}

    /**
     * A finding that came out otherwise.
     *
     * @param signed as it was signed; empty when there was none
     * @param now as it comes out today; empty when there is none
     */
    public record FindingDifference(String ruleId, List<FindingRecorded> signed, List<FindingRecorded> now) {
        public FindingDifference {
            signed = List.copyOf(signed);
            now = List.copyOf(now);
        }
    }

    /** Asks again what was asked when a decision was signed. */
    public static CandidacyReplay of(
            Chart chart, Charted<CandidacyDecided> decision, RuleBook book, RuleScope scope, ZoneId zone) {
        Chart then = Chart.fold(chart.id(), chart.entries().subList(0, Math.toIntExact(decision.sequence() - 1)));
        CandidacyFindings today = CandidacyAssessment.assess(then, book, scope, decision.at(), zone);
        CandidacyDecided signed = decision.content();
        return new CandidacyReplay(
                signed.libraryVersion().equals(book.libraryVersion()),
                versions(signed, book),
                differences(
                        signed.findings(),
                        today.findings().stream().map(Finding::recorded).toList()));
    }

    /**
     * What is found of the chart as it is now otherwise than it was signed: a rule that fires, can't be judged or is
     * silent where it did not so before. Words that only tell how old a fact has become make no difference.
     */
    public static List<FindingDifference> sinceThen(CandidacyDecided signed, List<Finding> now) {
        return differences(
                        signed.findings(), now.stream().map(Finding::recorded).toList())
                .stream()
                .filter(d -> !outcomes(d.signed()).equals(outcomes(d.now())))
                .toList();
    }

    private static List<String> outcomes(List<FindingRecorded> findings) {
        return findings.stream().map(f -> f.severity() + " " + f.outcome()).toList();
    }

    /** Whether it comes out as it was signed. */
    public boolean isSame() {
        return versions.isEmpty() && findings.isEmpty();
    }

    private static List<VersionDifference> versions(CandidacyDecided signed, RuleBook book) {
        return signed.findings().stream()
                .map(f -> new VersionDifference(
                        f.ruleId(),
                        f.ruleVersion(),
                        book.rule(f.ruleId()).map(Rule::version).orElse("")))
                .filter(v -> !v.signed().equals(v.now()))
                .toList();
    }

    private static List<FindingDifference> differences(List<FindingRecorded> signed, List<FindingRecorded> now) {
        Map<String, List<FindingRecorded>> before = byRule(signed);
        Map<String, List<FindingRecorded>> after = byRule(now);
        Map<String, List<FindingRecorded>> all = new LinkedHashMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .map(id -> new FindingDifference(
                        id, before.getOrDefault(id, List.of()), after.getOrDefault(id, List.of())))
                .filter(d -> !d.signed().equals(d.now()))
                .toList();
    }

    private static Map<String, List<FindingRecorded>> byRule(List<FindingRecorded> findings) {
        Map<String, List<FindingRecorded>> byRule = new LinkedHashMap<>();
        findings.forEach(
                f -> byRule.computeIfAbsent(f.ruleId(), _ -> new ArrayList<>()).add(f));
        return byRule;
    }
}
