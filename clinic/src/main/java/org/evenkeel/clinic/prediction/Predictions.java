package org.evenkeel.clinic.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.prediction.ConcentrationPredictions.Concentrations;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.interaction.InteractionAssessment;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.substance.Measurand;

/** Answers questions: concentrations, effects, what other medicines do, and what to know before reading them. */
final class Predictions {

    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    private final InteractionCatalogue interactions;
    private final EffectPredictions effects;
    private final ConcentrationPredictions concentrations = new ConcentrationPredictions();

    Predictions(InteractionCatalogue interactions, EffectPredictions effects) {
        this.interactions = interactions;
        this.effects = effects;
    }

    PredictionAnswer answer(Question question) {
        InteractionAssessment others = interactions.assess(
                question.with(),
                question.regimen().drug(),
                List.of(question.route()),
                question.model().id());
        boolean applied = question.applied() && others.changesTheCurve();
        Map<String, Double> factors = applied ? others.factorsDimensionless() : Map.of();
        Concentrations with = concentrations.of(question, factors);
        Optional<Concentrations> without =
                applied ? Optional.of(concentrations.of(question, Map.of())) : Optional.empty();
        List<PredictionAnswer.Curve> curves = new ArrayList<>();
        question.curves().forEach((shown, measurand) -> curves.add(curve(shown, measurand, with, without)));
        return new PredictionAnswer(
                question.regimen().totalDose().baseMg(),
                question.regimen().endMinutes(),
                rounded(1, HUNDREDTHS, with.bands().timesMinutes()),
                curves,
                available(question),
                question.effects() ? effects(effects.of(question, factors)) : null,
                InteractionFacts.of(others, applied),
                ModelFacts.of(question.model()),
                limits(question),
                with.bands().label(),
                with.bands().trustedUntilMinutes());
    }

    private static List<String> available(Question question) {
        return Arrays.stream(ShownCurve.values())
                .filter(c -> c.of(question.model(), question.regimen().drug()).isPresent())
                .map(ShownCurve::key)
                .toList();
    }

    /** The ranges are those of the dose asked for, not of the one that was solved. */
    static List<String> limits(Question question) {
        List<String> limits = new ArrayList<>();
        if (!question.ageKnown()) {
            limits.add("The age is not known: whether the model was made for this person can't be told.");
        }
        Predictor.of(question.model()).applicability(question.regimen(), question.subject()).limits().stream()
                .map(Applicability.Limit::words)
                .forEach(limits::add);
        return limits;
    }

    private static PredictionAnswer.Curve curve(
            ShownCurve shown, Measurand measurand, Concentrations with, Optional<Concentrations> without) {
        double factor = with.factorDimensionless();
        ConcentrationBand band = with.bands().band(measurand);
        ConcentrationBand.Interval peak = band.peak();
        return new PredictionAnswer.Curve(
                shown.key(),
                measurand.words(),
                rounded(factor, HUNDREDTHS, with.typical().ngPerMl(measurand)),
                rounded(factor, HUNDREDTHS, band.medianNgPerMl()),
                rounded(factor, HUNDREDTHS, band.lower50NgPerMl()),
                rounded(factor, HUNDREDTHS, band.upper50NgPerMl()),
                rounded(factor, HUNDREDTHS, band.lower90NgPerMl()),
                rounded(factor, HUNDREDTHS, band.upper90NgPerMl()),
                without.map(w -> rounded(
                                w.factorDimensionless(),
                                HUNDREDTHS,
                                w.bands().band(measurand).medianNgPerMl()))
                        .orElse(null),
                rounded(
                        factor,
                        HUNDREDTHS,
                        peak.lower90NgPerMl(),
                        peak.lower50NgPerMl(),
                        peak.medianNgPerMl(),
                        peak.upper50NgPerMl(),
                        peak.upper90NgPerMl()));
    }

    private static PredictionAnswer.Effects effects(EffectPrediction prediction) {
        return new PredictionAnswer.Effects(
                rounded(1, HUNDREDTHS, prediction.timesMinutes()),
                prediction.bands().stream()
                        .filter(EffectPredictions::isShown)
                        .map(Predictions::effect)
                        .toList(),
                prediction.notPredicted().stream()
                        .filter(n ->
                                EffectPredictions.key(n.description().effect()).isPresent())
                        .map(n -> new PredictionAnswer.NotPredicted(
                                n.description().title(), n.words()))
                        .toList(),
                prediction.label());
    }

    private static PredictionAnswer.EffectCurve effect(EffectBand band) {
        return new PredictionAnswer.EffectCurve(
                EffectPredictions.key(band.effect()).orElseThrow(),
                band.description().title(),
                band.description().unitWords(),
                band.description().formula(),
                band.weakestStatus().words(),
                EvidenceView.of(band.description().evidence()),
                band.cautions(),
                line(band, EffectBand.Line.TYPICAL),
                line(band, EffectBand.Line.P50),
                line(band, EffectBand.Line.P25),
                line(band, EffectBand.Line.P75),
                line(band, EffectBand.Line.P05),
                line(band, EffectBand.Line.P95));
    }

    private static List<Double> line(EffectBand band, EffectBand.Line line) {
        return rounded(1, THOUSANDTHS, band.inKindUnit(line));
    }

    static List<Double> rounded(double factor, double parts, double... values) {
        return Arrays.stream(values)
                .mapToObj(v -> Math.round(v * factor * parts) / parts)
                .toList();
    }
}
