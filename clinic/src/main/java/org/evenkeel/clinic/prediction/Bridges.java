package org.evenkeel.clinic.prediction;

import java.util.Optional;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.prediction.BridgedDoses.Dose;
import org.evenkeel.clinic.prediction.BridgedDoses.Range;
import org.evenkeel.clinic.prediction.BridgedDoses.Row;
import org.evenkeel.pharmacology.bridge.BridgeAnswer;
import org.evenkeel.pharmacology.bridge.BridgeEnd;
import org.evenkeel.pharmacology.bridge.BridgeFinding;
import org.evenkeel.pharmacology.bridge.DoseInterval;
import org.evenkeel.pharmacology.bridge.DoseRange;
import org.evenkeel.pharmacology.bridge.ExposureMatch;
import org.evenkeel.pharmacology.bridge.MatchedMoiety;
import org.evenkeel.pharmacology.bridge.RouteBridge;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Drug;
import org.jspecify.annotations.Nullable;

/** Bridges the exposure of a dose to another route, with the default model of that route. */
final class Bridges {

    private static final int PEOPLE = 400;

    private final RouteBridge bridge;

    Bridges(RouteBridge bridge) {
        this.bridge = bridge;
    }

    /** The doses by the route of {@code to}, whose own dose plays no part but for how long it is given. */
    BridgedDoses answer(Question from, Question to) {
        BridgeAnswer answer = bridge.bridge(
                end(from),
                from.regimen().totalDose(),
                end(to),
                from.subject(),
                Population.standard().withSubjects(PEOPLE));
        boolean racemic =
                from.regimen().drug() == Drug.RACEMIC_KETAMINE && to.regimen().drug() == Drug.RACEMIC_KETAMINE;
        return new BridgedDoses(
                from.regimen().totalDose().baseMg(),
                ModelFacts.of(from.model()),
                ModelFacts.of(to.model()),
                answer.findings().stream().map(f -> row(f, racemic)).toList(),
                answer.statements().stream()
                        .map(s -> new BridgedDoses.Statement(s.words(), EvidenceView.of(s.evidence())))
                        .toList());
    }

    private static BridgeEnd end(Question question) {
        Administration first = question.regimen().administrations().getFirst();
        return new BridgeEnd(question.regimen().drug(), question.route(), first.durationMinutes(), question.model());
    }

    private static Row row(BridgeFinding finding, boolean racemic) {
        String match = finding.match() == ExposureMatch.PEAK ? "peak" : "area";
        String of = of(finding.moiety(), racemic);
        return switch (finding) {
            case BridgeFinding.Bridged b ->
                new Row(match, of, dose(b.dose()), range(b.published()), range(b.margin()), "");
            case BridgeFinding.NotBridged n -> new Row(match, of, null, null, null, n.words());
        };
    }

    private static String of(MatchedMoiety moiety, boolean racemic) {
        String parent = racemic ? "ketamine" : "S-ketamine";
        return switch (moiety) {
            case PARENT -> parent;
            case PARENT_AND_NORKETAMINE -> parent + (racemic ? " and norketamine" : " and S-norketamine");
        };
    }

    private static Dose dose(DoseInterval interval) {
        return new Dose(interval.typicalMg(), interval.p05Mg(), interval.p95Mg());
    }

    private static @Nullable Range range(Optional<DoseRange> range) {
        return range.map(r -> new Range(r.lowestMg(), r.highestMg())).orElse(null);
    }
}
