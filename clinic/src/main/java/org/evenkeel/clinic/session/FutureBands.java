package org.evenkeel.clinic.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.clinic.individual.PatientEstimate;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectPrediction;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.fit.PatientBand;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * Bands of one future: this patient's own where something was fitted, those of people like this elsewhere. The last are
 * kept, so that a slider draws anew only what it moves.
 */
final class FutureBands {
    private static final int KEPT = 300;

    private final SessionPredictor predictor;
    private final Map<Key, Map<String, Object>> kept = new ConcurrentHashMap<>();

    private record Key(
            DosingRegimen regimen,
            List<Double> minutes,
            Subject subject,
            SessionNumber number,
            Optional<PatientEstimate> own) {}

    FutureBands(SessionPredictor predictor) {
        this.predictor = predictor;
    }

    Map<String, Object> of(
            InfusionProgramme programme,
            double[] minutes,
            Subject subject,
            SessionNumber number,
            Optional<PatientEstimate> own) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        List<Double> times = new ArrayList<>(minutes.length);
        for (double m : minutes) {
            times.add(m);
        }
        Key key = new Key(DosingRegimen.of(programme), times, subject, number, own);
        return kept.computeIfAbsent(key, k -> curves(k, TimeGrid.ofMinutes(minutes)));
    }

    private Map<String, Object> curves(Key key, TimeGrid grid) {
        Map<String, Object> curves = new LinkedHashMap<>();
        Measurand venous = SessionPredictor.VENOUS_KETAMINE;
        EffectPrediction people = predictor.effectsAhead(key.regimen(), grid, key.subject(), key.number());
        curves.put(
                "concentration",
                BandJson.of(key.own()
                        .map(e -> e.concentrations(key.regimen(), grid, List.of(venous)))
                        .orElseGet(() -> predictor.concentrationsAhead(key.regimen(), grid, key.subject()))
                        .band(venous)));
        for (AcuteEffect effect : SessionPredictor.SHOWN) {
            Optional<PatientBand> mine = key.own().flatMap(e -> e.effect(effect, key.regimen(), grid));
            mine.map(BandJson::of)
                    .or(() -> people.band(effect).map(BandJson::of))
                    .ifPresent(b -> curves.put(EffectNote.key(effect), b));
        }
        return Map.copyOf(curves);
    }

    /** What stands beside each row: what it is, whose it is, how certain, from where. */
    List<Map<String, String>> tracks(Optional<PatientEstimate> own, Subject subject, SessionNumber number) {
        List<Map<String, String>> tracks = new ArrayList<>();
        tracks.add(track(
                "concentration",
                "Ketamine",
                "ng/mL, venous plasma",
                own.isPresent(),
                predictor.model().evidence().status().words(),
                predictor.model().title() + ". " + predictor.model().evidence().source()));
        EffectPrediction typical = predictor.typicalEffects(subject, number);
        for (AcuteEffect effect : SessionPredictor.SHOWN) {
            typical.band(effect)
                    .map(b -> EffectNote.of(b, predictor.effects().knowledge()))
                    .ifPresent(note -> tracks.add(track(
                            note.key(),
                            note.title(),
                            note.unit(),
                            own.isPresent() && effect == AcuteEffect.SYSTOLIC_RISE,
                            note.status(),
                            note.formula() + " " + note.source())));
        }
        return tracks;
    }

    private static Map<String, String> track(
            String key, String title, String unit, boolean own, String status, String source) {
        return Map.of(
                "key", key,
                "title", title,
                "unit", unit,
                "whose", own ? "this patient" : "people like this",
                "status", "predicted, " + status,
                "source", source);
    }
}
