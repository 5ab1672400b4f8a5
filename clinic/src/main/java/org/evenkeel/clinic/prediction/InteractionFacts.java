package org.evenkeel.clinic.prediction;

import java.util.List;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.prediction.PredictionAnswer.Finding;
import org.evenkeel.clinic.prediction.PredictionAnswer.Interactions;
import org.evenkeel.pharmacology.interaction.InteractionAssessment;
import org.evenkeel.pharmacology.interaction.InteractionFinding;
import org.jspecify.annotations.Nullable;

/** What other medicines do, as a script gets it. */
final class InteractionFacts {

    private InteractionFacts() {}

    static Interactions of(InteractionAssessment others, boolean applied) {
        return new Interactions(
                others.changesTheCurve(),
                applied,
                others.findings().stream().map(InteractionFacts::of).toList(),
                others.cautions());
    }

    private static Finding of(InteractionFinding finding) {
        String words = finding.words();
        @Nullable
        EvidenceView evidence = finding.evidence().map(EvidenceView::of).orElse(null);
        return switch (finding) {
            case InteractionFinding.Applied f ->
                new Finding("applied", f.perpetrator().words(), words, f.cautions(), evidence);
            case InteractionFinding.Unchanged f ->
                new Finding(
                        "unchanged", f.perpetrator().words(), words, f.effect().cautions(), evidence);
            case InteractionFinding.LeftOut f ->
                new Finding(
                        "left-out", f.perpetrator().words(), words, f.effect().cautions(), evidence);
            case InteractionFinding.Remarked f ->
                new Finding("remark", f.perpetrator().words(), words, List.of(), evidence);
            case InteractionFinding.NotKnown f ->
                new Finding("not-known", f.perpetrator().words(), words, List.of(), evidence);
            case InteractionFinding.UnknownName f -> new Finding("unknown-name", f.typed(), words, List.of(), evidence);
        };
    }
}
