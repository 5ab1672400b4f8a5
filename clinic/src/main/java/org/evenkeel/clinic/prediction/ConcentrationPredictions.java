package org.evenkeel.clinic.prediction;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.prediction.TypicalCurve;
import org.evenkeel.pharmacology.substance.Measurand;

/** Bands of 1,000 virtual people; what was solved for one dose is scaled to the next. Safe for threads. */
final class ConcentrationPredictions {

    private static final int KEPT = 400;
    private static final double DAY_MINUTES = 24 * 60;
    private static final int POINTS_OF_A_LONG_PROGRAMME = 400;

    private final Solved<Key, OfOneDose> solved = new Solved<>(KEPT);

    private record Key(DoseShape shape, List<Measurand> wanted) {}

    private record OfOneDose(PredictionBands bands, TypicalCurve typical) {}

    /**
     * Bands and typical curves of a dose.
     *
     * @param factorDimensionless what every concentration in them is multiplied by
     */
    record Concentrations(PredictionBands bands, TypicalCurve typical, double factorDimensionless) {}

    Concentrations of(Question question, Map<String, Double> factors) {
        CompartmentModel model = question.model();
        DoseShape.Scaled dose = DoseShape.of(model, factors, question.regimen(), question.subject());
        List<Measurand> wanted = question.wanted();
        OfOneDose of = solved.of(new Key(dose.shape(), wanted), () -> {
            Predictor predictor = Predictor.of(factors.isEmpty() ? model : model.withFactors(factors));
            DosingRegimen unit = dose.shape().regimen();
            TimeGrid grid = grid(unit);
            return new OfOneDose(
                    predictor.bands(unit, question.subject(), Population.standard(), grid, wanted),
                    predictor.typical(unit, question.subject(), grid, wanted));
        });
        return new Concentrations(of.bands(), of.typical(), dose.factorDimensionless());
    }

    /** A day, closer together where the curve bends; a longer programme in even steps. */
    static TimeGrid grid(DosingRegimen regimen) {
        double end = regimen.endMinutes();
        if (end <= DAY_MINUTES / 2) {
            return TimeGrid.day().withBreaksOf(regimen);
        }
        double step = (end + DAY_MINUTES) / POINTS_OF_A_LONG_PROGRAMME;
        double[] times = DoubleStream.iterate(0, t -> t <= end + DAY_MINUTES, t -> t + step)
                .toArray();
        return TimeGrid.ofMinutes(times).withBreaksOf(regimen);
    }
}
