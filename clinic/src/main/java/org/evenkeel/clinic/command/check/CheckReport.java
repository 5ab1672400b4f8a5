package org.evenkeel.clinic.command.check;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.clinic.finding.LiftingView;

/**
 * What the rules say of a record.
 *
 * @param patient the record's own id of the patient, never a name; empty when it gives none
 * @param on the day of asking
 * @param treatment the treatment in words
 * @param findings in the order in which they were asked
 * @param decision such as {@code blocked}
 * @param lifting what would lift every stop
 * @param notes what concerns the whole record
 * @param library version of the knowledge
 */
public record CheckReport(
        String patient,
        String on,
        String treatment,
        List<Told> findings,
        String decision,
        LiftingView lifting,
        List<String> notes,
        String library) {
    public CheckReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * One finding.
     *
     * @param stage at which it was asked, such as {@code candidacy}
     * @param missing when it can't be judged, what to ask or measure
     */
    public record Told(
            String rule,
            String version,
            String stage,
            Severity severity,
            Outcome outcome,
            String title,
            String words,
            List<Because> because,
            List<Ask> missing,
            String source,
            String status,
            Optional<String> dispute,
            String origin) {
        public Told {
            because = List.copyOf(because);
            missing = List.copyOf(missing);
        }
    }

    /** A fact; value and date are empty when it has none. */
    public record Because(String fact, String value, String date) {}

    /** What to ask or measure. */
    public record Ask(String kind, String key, String words) {}

    /** Findings of one outcome and severity, in the order in which they were asked. */
    public List<Told> of(Outcome outcome, Severity severity) {
        return findings.stream()
                .filter(f -> f.outcome() == outcome && f.severity() == severity)
                .toList();
    }

    /** Findings of one outcome. */
    public List<Told> of(Outcome outcome) {
        return findings.stream().filter(f -> f.outcome() == outcome).toList();
    }

    /** The decision in words. */
    public String decisionWords() {
        return switch (decision) {
            case "blocked" -> "Treatment can't go on while a stop stands";
            case "override-needed" -> "Treatment goes on only with a prescriber's written reason";
            case "incomplete" -> "Something that may stop treatment is not known yet: ask or measure first";
            case "prescriber-decision" -> "A prescriber weighs what fires and decides";
            case "clear" -> "Nothing known speaks against it";
            default -> decision;
        };
    }
}
