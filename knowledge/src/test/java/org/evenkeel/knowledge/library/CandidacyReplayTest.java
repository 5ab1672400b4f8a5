package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.candidacy.CandidacyDesk;
import org.evenkeel.care.candidacy.CandidacyFindings;
import org.evenkeel.care.candidacy.CandidacyReplay;
import org.evenkeel.care.candidacy.SignCandidacy;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidacyReplayTest {
    private static final RuleBook BOOK = KnowledgeLibrary.load(Optional.empty()).rules();
    private static final RuleScope SCOPE = RuleScope.INTRAVENOUS_DEPRESSION;
    private static final Author PRESCRIBER = new Author("dr", "A prescriber", Author.Capacity.PRESCRIBER);

    @TempDir
    Path clinic;

    private static Chart plus(Chart chart, Instant at, Content content) {
        long sequence = chart.sequence() + 1;
        return chart.with(
                new Entry(new EntryId(new UUID(9, sequence)), chart.id(), sequence, at, at, PRESCRIBER, content));
    }

    /** A decision, and then a chart that says otherwise. */
    private static Chart signedAndChangedSince() {
        Chart before = Charts.of(List.of(
                Charts.born("1980-05-02"),
                Charts.answer("aneurysm-ever", Answer.YES),
                Charts.answer("stroke-ever", Answer.YES)));
        CandidacyFindings found = CandidacyAssessment.assess(before, BOOK, SCOPE, Charts.NOW, Charts.ZONE);
        SignCandidacy command =
                new SignCandidacy(CandidacyDecision.NOT_A_CANDIDATE, "depression", "An aneurysm.", Map.of(), Map.of());
        Decision decision = CandidacyDesk.decide(before, command, found, Charts.NOW);
        Content signed = ((Decision.Accepted) decision).entries().getFirst().content();
        Instant later = Charts.NOW.plusSeconds(3600);
        Chart after = plus(plus(before, Charts.NOW, signed), later, Charts.answer("aneurysm-ever", Answer.NO));
        return plus(after, later, new EntryCorrected(before.entries().get(2).id(), "Not this patient."));
    }

    private static CandidacyReplay replay(RuleBook book) {
        Chart chart = signedAndChangedSince();
        return CandidacyReplay.of(chart, chart.assessment().current().orElseThrow(), book, SCOPE, Charts.ZONE);
    }

    @ControlsHazard("H-43")
    @Test
    void with_the_same_library_a_decision_comes_out_as_it_was_signed_whatever_was_charted_later() {
        CandidacyReplay replay = replay(BOOK);
        assertThat(replay.sameLibrary()).isTrue();
        assertThat(replay.isSame()).isTrue();
    }

    @ControlsHazard("H-43")
    @Test
    void with_another_library_it_says_which_rules_have_another_version_and_what_comes_out_otherwise()
            throws IOException {
        Files.createDirectories(clinic.resolve("rules"));
        Files.writeString(clinic.resolve("rules/ours.yaml"), """
                changed: {by: "Dr Ruth Amsel", on: 2027-03-02, why: "Decided by the medical director"}
                rules:
                  - id: C-STRK-1
                    version: "clinic-1"
                    stages: [candidacy]
                    severity: warn
                    title: Stroke
                    words: We weigh it ourselves.
                    when: {history: {codes: stroke, question: stroke-ever, presence: ever}}
                    source: Medical director, 2026
                    status: site policy
                """);
        Library ours = KnowledgeLibrary.load(Optional.of(clinic));
        CandidacyReplay replay = replay(ours.rules());
        assertThat(replay.sameLibrary()).isFalse();
        assertThat(replay.versions())
                .containsExactly(new CandidacyReplay.VersionDifference(
                        "C-STRK-1", BOOK.rule("C-STRK-1").orElseThrow().version(), "clinic-1"));
        assertThat(replay.findings()).singleElement().satisfies(d -> {
            assertThat(d.ruleId()).isEqualTo("C-STRK-1");
            assertThat(d.signed().getFirst().severity()).isEqualTo("override-with-reason");
            assertThat(d.now().getFirst().severity()).isEqualTo("warn");
        });
        assertThat(ours.clinicFiles()).containsExactly(Map.entry("C-STRK-1", "rules/ours.yaml"));
    }
}
