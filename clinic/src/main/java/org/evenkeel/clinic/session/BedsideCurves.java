package org.evenkeel.clinic.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * What the curves of the session page are drawn from: the concentration that is predicted from what the pump really did,
 * and the readings. A prediction changes only when the pump does, so the last ones are kept.
 */
public final class BedsideCurves {
    private static final Measurand VENOUS_KETAMINE = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);
    private static final int SHOWN_AFTER_MINUTES = 120;
    private static final int KEPT = 200;

    private final Predictor predictor;
    private final ZoneId zone;
    private final Map<Key, PredictionBands> kept = new ConcurrentHashMap<>();

    private record Key(InfusionProgramme programme, Subject subject) {}

    public BedsideCurves(Predictor predictor, ZoneId zone) {
        this.predictor = predictor;
        this.zone = zone;
    }

    /** Everything the page draws, times in seconds of Unix time; what was not measured is null. */
    Map<String, Object> of(BedsideView view) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("now", view.now().getEpochSecond());
        all.put("vitals", vitals(view));
        Optional<ChartedInfusion> infusion = view.infusion();
        Optional<Subject> subject = subject(view);
        if (infusion.isEmpty() || subject.isEmpty()) {
            all.put("why", infusion.isEmpty() ? "The pump has not started." : "Weight or birth date is not known.");
            return all;
        }
        Instant start = infusion.get().startedAt();
        Instant end = infusion.get()
                .stoppedAt()
                .or(() -> infusion.get().doseInAt())
                .orElse(view.now().isAfter(start) ? view.now() : start.plusSeconds(1));
        PredictionBands bands = bands(infusion.get(), end, subject.get());
        all.put("start", start.getEpochSecond());
        all.put("end", end.getEpochSecond());
        all.put("concentration", concentration(start, bands));
        all.put("model", model(bands));
        all.put("pump", pump(infusion.get(), end));
        return all;
    }

    private PredictionBands bands(ChartedInfusion infusion, Instant end, Subject subject) {
        InfusionProgramme programme = infusion.programmeUntil(end, Drug.RACEMIC_KETAMINE);
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Key(programme, subject), key -> {
            double shown = Math.ceil(programme.durationMinutes()) + SHOWN_AFTER_MINUTES;
            TimeGrid grid = TimeGrid.every(1, shown).withBreaksOf(programme);
            return predictor.bands(programme, subject, Population.standard(), grid, List.of(VENOUS_KETAMINE));
        });
    }

    private static Map<String, Object> concentration(Instant start, PredictionBands bands) {
        ConcentrationBand band = bands.band(VENOUS_KETAMINE);
        Map<String, Object> curve = new LinkedHashMap<>();
        double startSeconds = start.toEpochMilli() / 1000.0;
        curve.put(
                "at",
                Arrays.stream(bands.timesMinutes())
                        .map(m -> startSeconds + m * 60)
                        .toArray());
        curve.put("lower90", rounded(band.lower90NgPerMl()));
        curve.put("lower50", rounded(band.lower50NgPerMl()));
        curve.put("median", rounded(band.medianNgPerMl()));
        curve.put("upper50", rounded(band.upper50NgPerMl()));
        curve.put("upper90", rounded(band.upper90NgPerMl()));
        return curve;
    }

    private static double[] rounded(double[] ngPerMl) {
        return Arrays.stream(ngPerMl).map(v -> Math.round(v * 10) / 10.0).toArray();
    }

    private Map<String, Object> model(PredictionBands bands) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", predictor.model().title());
        model.put("status", predictor.model().evidence().status().words());
        model.put("source", predictor.model().evidence().source());
        model.put("label", bands.label());
        model.put(
                "limits",
                bands.applicability().limits().stream().map(l -> l.words()).toList());
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

    private static Map<String, Object> vitals(BedsideView view) {
        List<Charted<VitalSignsMeasured>> readings = view.session().vitals();
        Map<String, Object> curves = new LinkedHashMap<>();
        curves.put(
                "at", readings.stream().map(v -> v.at().toEpochMilli() / 1000.0).toList());
        for (VitalSign sign : List.of(VitalSign.SYSTOLIC, VitalSign.DIASTOLIC, VitalSign.HEART_RATE, VitalSign.SPO2)) {
            List<Object> values = new ArrayList<>();
            for (Charted<VitalSignsMeasured> reading : readings) {
                var usable = sign.usable(reading.content());
                values.add(usable.isPresent() ? (Object) usable.getAsDouble() : null);
            }
            curves.put(sign.key(), values);
        }
        return curves;
    }

    private Optional<Subject> subject(BedsideView view) {
        Optional<Double> kg = view.session()
                .weight()
                .map(w -> w.content().weightKg())
                .or(() -> view.order().map(o -> o.weightKg()));
        Optional<PartialDate> birth = view.chart()
                .referral()
                .patient()
                .flatMap(p -> Optional.ofNullable(p.content().birthDate()));
        if (kg.isEmpty() || birth.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(view.now(), zone);
        double years = Period.between(birth.get().earliest(), today).toTotalMonths() / 12.0;
        return Optional.of(new Subject(new Weight(kg.get()), new Age(years)));
    }
}
