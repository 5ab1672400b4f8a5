package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.session.ChartedDosing;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.ObservedSession;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.individual.SubjectOfChart;
import org.evenkeel.clinic.prediction.Treatment;
import org.evenkeel.clinic.session.SessionPredictor.Predicted;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectBand;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * What the curves of the session page are drawn from: concentration and acute effects, predicted from what the pump
 * really did, and the patient's own readings.
 */
public final class BedsideCurves {
    private final SessionPredictor predictor;
    private final IndividualCurves individual;
    private final ZoneId zone;

    public BedsideCurves(SessionPredictor predictor, PatientPharmacology patients, ZoneId zone) {
        this.predictor = predictor;
        this.individual = new IndividualCurves(patients);
        this.zone = zone;
    }

    /** Everything the page draws, times in seconds of Unix time; what was not measured is null. */
    public Map<String, Object> of(BedsideView view) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("now", view.now().getEpochSecond());
        all.put("vitals", ChartedReadings.vitals(view));
        Optional<ChartedDosing> dosing = view.dosing();
        Optional<Subject> subject = SubjectOfChart.in(view.chart(), view.session(), view.now(), zone);
        Optional<Treatment> treatment = view.order().flatMap(o -> Treatment.of(o.medicine(), o.route()));
        Optional<CompartmentModel> model = treatment.flatMap(predictor::modelOf);
        if (dosing.isEmpty() || subject.isEmpty() || treatment.isEmpty() || model.isEmpty()) {
            all.put(
                    "why",
                    dosing.isEmpty()
                            ? "Nothing has been given yet."
                            : subject.isEmpty()
                                    ? "Weight or birth date is not known."
                                    : "There is no model of this medicine by this route.");
            return all;
        }
        Instant start = dosing.get().startedAt();
        Instant end = end(dosing.get(), view.now());
        SessionNumber number = SessionNumber.of(
                ObservedSession.numberOf(view.chart(), view.session().id()));
        Predicted predicted = predictor.of(
                model.get(),
                dosing.get()
                        .regimenUntil(
                                end, treatment.get().drug(), treatment.get().route()),
                Duration.between(start, end).toMillis() / 60_000.0,
                subject.get(),
                number);
        all.put("start", start.getEpochSecond());
        all.put("end", end.getEpochSecond());
        all.put("at", times(start, predicted.concentrations()));
        concentration(predicted.concentrations(), predicted.parent()).ifPresent(c -> all.put("concentration", c));
        concentration(predicted.concentrations(), SessionPredictor.VENOUS_NORKETAMINE)
                .ifPresent(c -> all.put("norketamine", c));
        all.put("effects", effects(predicted.effects()));
        all.put("notPredicted", notPredicted(predicted.effects()));
        all.put(
                "readings",
                Map.of(
                        EffectNote.key(AcuteEffect.SYSTOLIC_RISE), ChartedReadings.rises(view),
                        EffectNote.key(AcuteEffect.DISSOCIATION_RATING), ChartedReadings.dissociation(view)));
        infusionAlone(dosing.get())
                .flatMap(_ -> individual.of(view, start, predicted))
                .ifPresent(i -> all.put("individual", i));
        all.put("session", SessionTolerance.words(number, predictor.effects()));
        all.put("model", model(predicted, view));
        all.put("pump", dosing.get().infusion().map(i -> pump(i, end)).orElse(List.of()));
        return all;
    }

    /** What this patient's own parameters were fitted to: infusions without a bolus. */
    private static Optional<ChartedInfusion> infusionAlone(ChartedDosing dosing) {
        return dosing.infusion().filter(_ -> dosing.doses().isEmpty());
    }

    private static Instant end(ChartedDosing dosing, Instant now) {
        Instant start = dosing.startedAt();
        return dosing.infusion()
                .flatMap(i -> i.stoppedAt().or(i::doseInAt))
                .or(dosing::endedAt)
                .filter(e -> e.isAfter(start))
                .orElse(now.isAfter(start) ? now : start.plusSeconds(1));
    }

    private static double[] times(Instant start, PredictionBands bands) {
        double startSeconds = start.toEpochMilli() / 1000.0;
        return Arrays.stream(bands.timesMinutes())
                .map(m -> startSeconds + m * 60)
                .toArray();
    }

    private static Optional<Map<String, Object>> concentration(PredictionBands bands, Measurand measurand) {
        return bands.bands().stream()
                .filter(b -> b.measurand().equals(measurand))
                .findFirst()
                .map(BandJson::of);
    }

    private static Map<String, Object> effects(EffectPrediction prediction) {
        Map<String, Object> effects = new LinkedHashMap<>();
        for (AcuteEffect effect : SessionPredictor.SHOWN) {
            Optional<EffectBand> band = prediction.band(effect);
            band.ifPresent(b -> effects.put(EffectNote.key(effect), BandJson.of(b)));
        }
        return effects;
    }

    private static Map<String, String> notPredicted(EffectPrediction prediction) {
        Map<String, String> why = new LinkedHashMap<>();
        prediction.notPredicted().stream()
                .filter(n -> SessionPredictor.SHOWN.contains(n.description().effect()))
                .forEach(n -> why.put(EffectNote.key(n.description().effect()), n.words()));
        return why;
    }

    private static Map<String, Object> model(Predicted predicted, BedsideView view) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", predicted.model().title());
        model.put("status", predicted.model().evidence().status().words());
        model.put("source", predicted.model().evidence().source());
        List<String> labels = new ArrayList<>();
        labels.add(predicted.concentrations().label());
        labels.add(predicted.effects().label());
        model.put("label", String.join(" ", labels));
        List<String> limits = new ArrayList<>(predicted.concentrations().applicability().limits().stream()
                .map(l -> l.words())
                .toList());
        if (view.dose()
                .flatMap(DosePanel::emptied)
                .filter(e -> e.how() == Emptying.SPIT)
                .isPresent()) {
            limits.add("Spat out: how much less gets in is not known; the curve is of a dose that is swallowed.");
        }
        model.put("limits", limits);
        return model;
    }

    private static List<Map<String, Object>> pump(ChartedInfusion infusion, Instant end) {
        return infusion.segmentsUntil(end).stream()
                .map(s -> Map.<String, Object>of(
                        "from", s.from().getEpochSecond(),
                        "to", s.to().getEpochSecond(),
                        "mgPerMin", s.rateMgPerMin()))
                .toList();
    }
}
