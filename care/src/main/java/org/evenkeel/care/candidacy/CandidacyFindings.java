package org.evenkeel.care.candidacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Severity;

/**
 * What the rules say of a chart.
 *
 * @param findings those that fire, strongest first, then those that can't be judged yet, strongest first
 * @param libraryVersion the knowledge they were made with
 */
public record CandidacyFindings(List<Finding> findings, String libraryVersion) {
    public CandidacyFindings {
        findings = List.copyOf(findings);
    }

    /** Something to ask or measure, with the findings that wait for it, strongest first. */
    public record ToAsk(Missing missing, List<Finding> waiting) {
        public ToAsk {
            waiting = List.copyOf(waiting);
        }

        /** How much hangs on it. */
        public Severity severity() {
            return waiting.getFirst().severity();
        }
    }

    /** Findings that fire. */
    public List<Finding> firing() {
        return findings.stream().filter(Finding::fires).toList();
    }

    /** Findings that can't be judged yet. */
    public List<Finding> unknown() {
        return findings.stream().filter(f -> !f.fires()).toList();
    }

    /** Firing findings of one severity. */
    public List<Finding> firing(Severity severity) {
        return firing().stream().filter(f -> f.severity() == severity).toList();
    }

    /** Every gap once, that on which most hangs first. */
    public List<ToAsk> toAsk() {
        Map<String, Missing> gaps = new LinkedHashMap<>();
        Map<String, List<Finding>> waiting = new LinkedHashMap<>();
        for (Finding finding : unknown()) {
            for (Missing missing : finding.missing()) {
                String key = missing.kind() + " " + missing.key();
                gaps.putIfAbsent(key, missing);
                waiting.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
            }
        }
        return gaps.entrySet().stream()
                .map(e -> new ToAsk(e.getValue(), waiting.getOrDefault(e.getKey(), List.of())))
                .toList();
    }
}
