package org.evenkeel.clinic.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.CandidacyContent.ConsentWithdrawn;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.page.PatientHeader;

/**
 * The consent page.
 *
 * @param standing the consent that stands; it may be to an older version
 * @param history every consent and withdrawal, newest first
 */
public record ConsentView(
        PatientHeader patient, PatientDocument document, Optional<Standing> standing, List<Event> history) {
    public ConsentView {
        history = List.copyOf(history);
    }

    /** A consent that stands. */
    public record Standing(String version, boolean present, String signedName, String witness, Instant at) {}

    /** Something that happened to the consent, in words. */
    public record Event(String words, String by, Instant at) {}

    static ConsentView of(PatientHeader patient, PatientDocument document, Chart chart) {
        Charted<ConsentGiven> given = chart.assessment().consents().get(document.id());
        List<Event> history = chart.entries().reversed().stream()
                .filter(e -> !chart.isCorrected(e.id()))
                .flatMap(e -> words(e.content(), document).stream()
                        .map(w -> new Event(w, e.author().displayName(), e.effectiveAt())))
                .toList();
        return new ConsentView(
                patient,
                document,
                Optional.ofNullable(given)
                        .map(g -> new Standing(
                                g.content().documentVersion(),
                                g.content().documentVersion().equals(document.version()),
                                g.content().signedName(),
                                g.content().witness(),
                                g.at())),
                history);
    }

    private static Optional<String> words(org.evenkeel.care.chart.Content content, PatientDocument document) {
        return switch (content) {
            case ConsentGiven g
            when g.document().equals(document.id()) ->
                Optional.of("Signed by " + g.signedName() + ", version " + g.documentVersion() + ", witness "
                        + g.witness());
            case ConsentWithdrawn w
            when w.document().equals(document.id()) ->
                Optional.of("Withdrawn" + (w.reason() == null ? "" : ": " + w.reason()));
            default -> Optional.empty();
        };
    }

    /** Path of the page. */
    public String path() {
        return "/charts/" + patient.chartId() + "/consent";
    }

    /** The source of a sentence. */
    public EvidenceView evidence(PatientDocument.Sentence sentence) {
        return EvidenceView.of(sentence.evidence());
    }
}
