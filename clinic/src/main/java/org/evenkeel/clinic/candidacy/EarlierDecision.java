package org.evenkeel.clinic.candidacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.clinic.page.Tone;

/**
 * A decision as it was signed.
 *
 * @param sequence of its entry in the chart
 * @param findings as the rules stood then, with their versions then
 */
public record EarlierDecision(
        long sequence,
        String decision,
        Tone tone,
        String indication,
        String words,
        String by,
        Instant at,
        String libraryVersion,
        List<Then> findings) {

    /**
     * A finding as it was recorded.
     *
     * @param title what the rule is called today; its id when it is no longer in the library
     * @param reason why the clinician went on; empty when none was needed
     */
    public record Then(
            String ruleId,
            String version,
            String title,
            String severity,
            boolean known,
            List<String> triggers,
            String reason) {}

    static EarlierDecision of(Charted<CandidacyDecided> charted, RuleBook book) {
        CandidacyDecided content = charted.content();
        Map<String, FindingOverridden> reasons = content.overrides().stream()
                .collect(Collectors.toMap(FindingOverridden::ruleId, Function.identity(), (a, _) -> a));
        return new EarlierDecision(
                charted.sequence(),
                words(content.decision()),
                tone(content.decision()),
                content.indication(),
                content.words(),
                charted.by().displayName(),
                charted.at(),
                content.libraryVersion(),
                content.findings().stream().map(f -> then(f, reasons, book)).toList());
    }

    private static Then then(FindingRecorded finding, Map<String, FindingOverridden> reasons, RuleBook book) {
        FindingOverridden override = reasons.get(finding.ruleId());
        return new Then(
                finding.ruleId(),
                finding.ruleVersion(),
                book.rule(finding.ruleId()).map(r -> r.title()).orElse(finding.ruleId()),
                finding.severity().replace('-', ' '),
                finding.outcome().equals("fires"),
                finding.triggers(),
                override == null ? "" : override.reason());
    }

    /** The decision in words. */
    static String words(CandidacyDecision decision) {
        return switch (decision) {
            case CANDIDATE -> "Candidate";
            case NOT_A_CANDIDATE -> "Not a candidate";
            case DEFERRED -> "Deferred";
        };
    }

    private static Tone tone(CandidacyDecision decision) {
        return switch (decision) {
            case CANDIDATE -> Tone.OK;
            case NOT_A_CANDIDATE -> Tone.STOP;
            case DEFERRED -> Tone.UNKNOWN;
        };
    }
}
