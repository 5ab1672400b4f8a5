package org.evenkeel.clinic.prediction;

import java.util.List;
import org.evenkeel.clinic.finding.EvidenceView;
import org.jspecify.annotations.Nullable;

/**
 * Doses by another route with the same exposure, mg of base, and what is not bridged.
 *
 * @param doseMg the dose whose exposure was wanted
 * @param from the model of the one route
 * @param to the model of the other
 */
record BridgedDoses(double doseMg, ModelFacts from, ModelFacts to, List<Row> rows, List<Statement> statements) {

    /**
     * One kind of exposure.
     *
     * @param match {@code peak} or {@code area}
     * @param of of which substance, in words
     * @param dose null when there is none
     * @param published the typical dose at the ends of the published bioavailabilities; null without a range
     * @param margin the dose with the margin of a bridge to or from the nose; null for other bridges
     * @param words why there is none; empty otherwise
     */
    record Row(
            String match,
            String of,
            @Nullable Dose dose,
            @Nullable Range published,
            @Nullable Range margin,
            String words) {}

    /** The typical person's dose, and between which doses nine of ten people lie. */
    record Dose(double typicalMg, double p05Mg, double p95Mg) {}

    /** From a lowest to a highest dose. */
    record Range(double lowestMg, double highestMg) {}

    /** A sentence with its source. */
    record Statement(String words, EvidenceView evidence) {}
}
