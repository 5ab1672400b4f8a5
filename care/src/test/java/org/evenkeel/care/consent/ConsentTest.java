package org.evenkeel.care.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.document.PatientDocument.Sentence;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Evidence EVIDENCE = new Evidence("A source", EvidenceStatus.SITE_POLICY);
    private static final PatientDocument DOCUMENT = new PatientDocument(
            "consent-x",
            "3",
            PatientDocument.Kind.CONSENT,
            PatientDocument.Audience.PATIENT,
            "Consent",
            List.of(new PatientDocument.Section(
                    "Risks",
                    List.of(
                            new Sentence("one", "One.", true, EVIDENCE),
                            new Sentence("two", "Two.", false, EVIDENCE),
                            new Sentence("three", "Three.", true, EVIDENCE)))));
    private static final ChartId ID = new ChartId(new UUID(0, 7));

    private Chart chart = with(
            Chart.empty(ID),
            new PatientIdentified(
                    "Ines",
                    "Example",
                    new PartialDate("1986-05-03"),
                    AdministrativeSex.FEMALE,
                    "",
                    "",
                    List.of(),
                    true));

    private static Chart with(Chart chart, Content content) {
        long sequence = chart.sequence() + 1;
        Author nurse = new Author("n", "Nora Nurse", Capacity.NURSE);
        return chart.with(new Entry(new EntryId(new UUID(1, sequence)), ID, sequence, NOW, NOW, nurse, content));
    }

    @Test
    void a_consent_names_the_version_that_was_read() {
        Decision decision = ConsentDesk.give(
                chart, DOCUMENT, new GiveConsent("3", Set.of("one", "three"), " Ines Example ", "Nora Nurse"), NOW);
        assertThat(((Decision.Accepted) decision).entries().getFirst().content())
                .isEqualTo(new ConsentGiven("consent-x", "3", "Ines Example", "Nora Nurse"));
    }

    @Test
    void every_sentence_that_must_be_is_asked_for_and_no_other() {
        Decision decision =
                ConsentDesk.give(chart, DOCUMENT, new GiveConsent("3", Set.of("two"), "Ines Example", "N"), NOW);
        assertThat(((Decision.Refused) decision).refusals())
                .extracting(Refusal::field)
                .containsExactly("ack.one", "ack.three");
    }

    @Test
    void a_name_a_witness_and_the_present_version_are_needed() {
        Decision decision =
                ConsentDesk.give(chart, DOCUMENT, new GiveConsent("2", Set.of("one", "three"), " ", ""), NOW);
        assertThat(((Decision.Refused) decision).refusals())
                .extracting(Refusal::code)
                .containsExactly("consent.other-version", "consent.name-missing", "consent.witness-missing");
    }

    @Test
    void withdrawing_needs_a_consent_and_no_reason() {
        assertThat(ConsentDesk.withdraw(chart, "consent-x", "", NOW)).isInstanceOf(Decision.Refused.class);
        chart = with(chart, new ConsentGiven("consent-x", "3", "Ines Example", "Nora Nurse"));
        Decision decision = ConsentDesk.withdraw(chart, "consent-x", "", NOW);
        chart = with(chart, ((Decision.Accepted) decision).entries().getFirst().content());
        assertThat(chart.assessment().consents()).isEmpty();
    }
}
