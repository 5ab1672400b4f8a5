package org.evenkeel.clinic.command.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.command.report.Curve;
import org.evenkeel.clinic.command.report.Line;
import org.evenkeel.clinic.command.report.SimulationReport.Sourced;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.Incidences;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.EffectSimulator;
import org.evenkeel.pharmacology.prediction.SimulationRequest;

/** The acute effects of a simulation, and what cannot be said of them. */
final class EffectsOfRun {

    /** So many values of one effect are held at once; the bands of more people do not move visibly. */
    private static final int MOST_VALUES = 1_000_000;

    private static final int FEWEST = 20;
    private static final double PERCENT = 100;

    private final EffectKnowledge knowledge;
    private final EffectPrediction prediction;

    private EffectsOfRun(EffectKnowledge knowledge, EffectPrediction prediction) {
        this.knowledge = knowledge;
        this.prediction = prediction;
    }

    static EffectsOfRun of(CompartmentModel model, SimulationRequest asked, int session) {
        EffectKnowledge knowledge = EffectLibrary.load();
        EffectPrediction prediction = EffectSimulator.of(model, AcuteEffects.of(knowledge))
                .predict(withFewerPeople(asked), SessionNumber.of(session));
        return new EffectsOfRun(knowledge, prediction);
    }

    private static SimulationRequest withFewerPeople(SimulationRequest asked) {
        Population people = asked.people();
        int fitting = Math.max(FEWEST, MOST_VALUES / asked.grid().minutes().length);
        return people.subjects() <= fitting
                ? asked
                : new SimulationRequest(
                        asked.regimen(),
                        asked.subject(),
                        people.withSubjects(fitting),
                        asked.wanted(),
                        asked.grid(),
                        asked.horizonMinutes(),
                        false);
    }

    List<Curve> curves() {
        return prediction.bands().stream().map(EffectsOfRun::curve).toList();
    }

    private static Curve curve(EffectBand band) {
        Map<Line, double[]> lines = new EnumMap<>(Line.class);
        for (EffectBand.Line line : band.lines()) {
            lines.put(Line.valueOf(line.name()), band.inKindUnit(line));
        }
        return new Curve(
                band.effect().name().toLowerCase(Locale.ROOT),
                band.description().title(),
                band.description().unitWords(),
                band.weakestStatus().words(),
                band.description().evidence().source(),
                lines);
    }

    List<Sourced> evidence() {
        List<Sourced> all = new ArrayList<>();
        Evidence chosen = new Evidence("What the bands of effects are made of", EvidenceStatus.DERIVED);
        all.add(SimulationRun.sourced("acute effects", prediction.label(), chosen));
        for (EffectBand band : prediction.bands()) {
            Evidence evidence = band.description().evidence();
            band.cautions()
                    .forEach(c ->
                            all.add(SimulationRun.sourced(band.description().title(), c, evidence)));
        }
        prediction
                .notPredicted()
                .forEach(n -> all.add(SimulationRun.sourced(
                        n.description().title(), n.words(), n.description().evidence())));
        prediction.notKnown().forEach(s -> all.add(SimulationRun.sourced(s.about(), s.words(), s.evidence())));
        knowledge.incidences().forEach(i -> all.add(SimulationRun.sourced("how often", words(i), i.evidence())));
        return all;
    }

    private static String words(Incidences incidences) {
        List<String> rows = incidences.rows().stream()
                .map(row -> row.words() + " " + percent(row.treatedFraction()) + " (" + percent(row.placeboFraction())
                        + " with placebo)")
                .toList();
        return incidences.describes() + ": " + String.join(", ", rows) + ".";
    }

    private static String percent(double fraction) {
        return Doses.shortly(Math.round(fraction * PERCENT * 10) / 10.0) + " %";
    }
}
