package org.evenkeel.clinic.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Predicts while a slider moves. Reads no chart: weight and age come with the request, so that nothing about a person
 * is looked up or kept.
 */
@Controller
public final class PredictionController {

    static final String PATH = "/predictions/intravenous-ketamine";

    private static final double LARGEST_DOSE_MG_PER_KG = 10;
    private static final double LONGEST_MINUTES = 24 * 60;
    private static final double LIGHTEST_KG = 20;
    private static final double HEAVIEST_KG = 350;
    private static final double HUNDREDTHS = 100;
    private static final Age ADULT = Age.ofYears(40);

    private final Predictor predictor;

    public PredictionController(Predictor predictor) {
        this.predictor = predictor;
    }

    /**
     * What to predict.
     *
     * @param ageYears null when not known
     * @param all whether arterial ketamine and norketamine are wanted beside venous ketamine
     */
    record Wanted(
            double doseMgPerKg,
            double infusionMinutes,
            double weightKg,
            @Nullable Double ageYears,
            boolean all) {
        boolean isUsable() {
            return doseMgPerKg > 0
                    && doseMgPerKg <= LARGEST_DOSE_MG_PER_KG
                    && infusionMinutes > 0
                    && infusionMinutes <= LONGEST_MINUTES
                    && weightKg >= LIGHTEST_KG
                    && weightKg <= HEAVIEST_KG
                    && (ageYears == null || ageYears >= 0);
        }
    }

    /** The answer: one value for each time in every list, ng/mL of base. */
    record Predicted(
            double doseMg,
            List<Double> timesMinutes,
            List<Curve> curves,
            String label,
            List<String> limits,
            double trustedUntilMinutes) {}

    /** One concentration. */
    record Curve(
            String key,
            String words,
            List<Double> median,
            List<Double> lower50,
            List<Double> upper50,
            List<Double> lower90,
            List<Double> upper90,
            List<Double> peak) {}

    @Needs(Permission.VIEW_CHART)
    @PostMapping(PATH)
    ResponseEntity<?> predict(@RequestBody Wanted wanted) {
        if (!wanted.isUsable()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Dose, duration and weight must be numbers that can be given.");
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return ResponseEntity.ok(predicted(wanted));
    }

    private Predicted predicted(Wanted wanted) {
        double doseMg = Math.rint(wanted.doseMgPerKg() * wanted.weightKg());
        InfusionProgramme programme = InfusionProgramme.constant(
                predictor.model().drug(),
                BaseDose.ofMg(doseMg),
                Duration.ofMillis(Math.round(wanted.infusionMinutes() * 60_000)));
        Double age = wanted.ageYears();
        Subject subject = new Subject(Weight.ofKg(wanted.weightKg()), age == null ? ADULT : Age.ofYears(age));
        List<Measurand> measurands = predictor.model().measurands().stream()
                .filter(m -> wanted.all() || key(m).equals(PlanCurve.VENOUS.key()))
                .toList();
        PredictionBands bands = predictor.bands(
                programme, subject, Population.standard(), TimeGrid.day().withBreaksOf(programme), measurands);
        List<String> limits = new ArrayList<>();
        if (age == null) {
            limits.add("The age is not known: whether the model was made for this person can't be told.");
        }
        bands.applicability().limits().stream().map(Applicability.Limit::words).forEach(limits::add);
        return new Predicted(
                doseMg,
                rounded(bands.timesMinutes()),
                bands.bands().stream().map(PredictionController::curve).toList(),
                bands.label(),
                limits,
                bands.trustedUntilMinutes());
    }

    private static Curve curve(ConcentrationBand band) {
        ConcentrationBand.Interval peak = band.peak();
        return new Curve(
                key(band.measurand()),
                band.measurand().words(),
                rounded(band.medianNgPerMl()),
                rounded(band.lower50NgPerMl()),
                rounded(band.upper50NgPerMl()),
                rounded(band.lower90NgPerMl()),
                rounded(band.upper90NgPerMl()),
                rounded(
                        peak.lower90NgPerMl(),
                        peak.lower50NgPerMl(),
                        peak.medianNgPerMl(),
                        peak.upper50NgPerMl(),
                        peak.upper90NgPerMl()));
    }

    private static String key(Measurand measurand) {
        return PlanCurve.of(measurand).key();
    }

    private static List<Double> rounded(double... values) {
        return Arrays.stream(values)
                .mapToObj(v -> Math.round(v * HUNDREDTHS) / HUNDREDTHS)
                .toList();
    }
}
