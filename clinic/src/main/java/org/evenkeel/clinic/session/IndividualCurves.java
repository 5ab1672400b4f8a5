package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.clinic.individual.PatientEstimate;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.session.SessionPredictor.Predicted;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * The curves of this patient beside those of the typical subject: while a session runs from the sessions before it, once
 * it is over from all of them.
 */
final class IndividualCurves {
    private static final int KEPT = 100;

    private final PatientPharmacology patients;
    private final Map<Key, Map<String, Object>> kept = new ConcurrentHashMap<>();

    private record Key(PatientEstimate estimate, DosingRegimen regimen, double untilMinutes) {}

    IndividualCurves(PatientPharmacology patients) {
        this.patients = patients;
    }

    Optional<Map<String, Object>> of(BedsideView view, Instant start, Predicted predicted) {
        Instant until = view.phase() == BedsideView.Phase.OVER ? view.now() : start;
        return patients.of(view.chart(), until).map(estimate -> kept(estimate, predicted));
    }

    private Map<String, Object> kept(PatientEstimate estimate, Predicted predicted) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        double[] minutes = predicted.grid().minutes();
        return kept.computeIfAbsent(
                new Key(estimate, predicted.regimen(), minutes[minutes.length - 1]),
                key -> curves(estimate, predicted));
    }

    private static Map<String, Object> curves(PatientEstimate estimate, Predicted predicted) {
        Map<String, Object> curves = new LinkedHashMap<>();
        Measurand venous = SessionPredictor.VENOUS_KETAMINE;
        PredictionBands concentrations =
                estimate.concentrations(predicted.regimen(), predicted.grid(), List.of(venous));
        Map<String, Object> effects = new LinkedHashMap<>();
        // Ratings are not charted, so dissociation has no line of the patient's own.
        estimate.effect(AcuteEffect.SYSTOLIC_RISE, predicted.regimen(), predicted.grid())
                .ifPresent(b -> effects.put(EffectNote.key(AcuteEffect.SYSTOLIC_RISE), BandJson.of(b)));
        curves.put("title", estimate.title());
        curves.put("concentration", BandJson.of(concentrations.band(venous)));
        curves.put("effects", effects);
        curves.put(
                "words",
                "Violet: " + estimate.title().toLowerCase(java.util.Locale.ROOT)
                        + ", median and 90 %, fitted to blood pressure alone; still a prediction. Dissociation was not"
                        + " rated, so it has no line of the patient’s own.");
        return Map.copyOf(curves);
    }
}
