package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Measurand;

/** Predicts concentrations with one model. Immutable; make one for each model and share it between threads. */
public final class Predictor {

    private final CompartmentModel model;

    private Predictor(CompartmentModel model) {
        this.model = model;
    }

    /** A predictor with {@code model}. */
    public static Predictor of(CompartmentModel model) {
        return new Predictor(model);
    }

    /** The model predicted with. */
    public CompartmentModel model() {
        return model;
    }

    /** Whether the model was made for this person and these doses. */
    public Applicability applicability(DosingRegimen regimen, Subject subject) {
        return ApplicabilityCheck.of(model, regimen, subject);
    }

    /** Whether the model was made for this person and programme. */
    public Applicability applicability(InfusionProgramme programme, Subject subject) {
        return applicability(DosingRegimen.of(programme), subject);
    }

    /**
     * The curve of the typical person of the subject's weight, for everything the model predicts as a whole.
     *
     * @throws IllegalArgumentException when the model does not describe the drug or a route
     */
    public TypicalCurve typical(DosingRegimen regimen, Subject subject, TimeGrid grid) {
        return typical(regimen, subject, grid, model.forDrug(regimen.drug()).measurands());
    }

    /** The typical curves of the {@code wanted} concentrations only. */
    public TypicalCurve typical(DosingRegimen regimen, Subject subject, TimeGrid grid, List<Measurand> wanted) {
        Cohort cohort = Cohort.of(model, regimen, subject, Population.standard(), wanted);
        double[] times = grid.minutes();
        double[][] rows = new double[cohort.rows()][times.length];
        cohort.curvesMinutes(times, false).write(cohort.noEtas(), rows, 0);
        Map<Measurand, double[]> curves = new LinkedHashMap<>();
        for (int o = 0; o < rows.length; o++) {
            curves.put(wanted.get(o), rows[o]);
        }
        return new TypicalCurve(model, applicability(regimen, subject), times, curves);
    }

    /** The typical curve of a pump's programme. */
    public TypicalCurve typical(InfusionProgramme programme, Subject subject, TimeGrid grid) {
        return typical(DosingRegimen.of(programme), subject, grid);
    }

    /**
     * Median and prediction intervals of the {@code wanted} concentrations.
     *
     * @throws IllegalArgumentException when the model does not describe the drug or a route, or does not predict what is
     *     wanted
     */
    public PredictionBands bands(
            DosingRegimen regimen, Subject subject, Population people, TimeGrid grid, List<Measurand> wanted) {
        Cohort cohort = Cohort.of(model, regimen, subject, people, wanted);
        double[] times = grid.minutes();
        int n = people.subjects();
        double[][] samples = new double[cohort.rows()][times.length * n];
        int parts = Math.min(n, 2 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> {
            Cohort.Curves curves = cohort.curvesMinutes(times, false);
            for (int number = (int) ((long) n * part / parts); number < (long) n * (part + 1) / parts; number++) {
                curves.write(cohort.etasOf(number), samples, number * times.length);
            }
        });
        List<ConcentrationBand> bands = new ArrayList<>();
        for (int o = 0; o < samples.length; o++) {
            bands.add(BandOfSamples.of(wanted.get(o), samples[o], n));
        }
        return new PredictionBands(model, cohort.variability(), applicability(regimen, subject), times, bands);
    }

    /** Median and prediction intervals of a pump's programme, for everything the model predicts as a whole. */
    public PredictionBands bands(InfusionProgramme programme, Subject subject, Population people, TimeGrid grid) {
        return bands(
                programme,
                subject,
                people,
                grid,
                model.forDrug(programme.drug()).measurands());
    }

    /** Median and prediction intervals of a pump's programme, for the {@code wanted} concentrations only. */
    public PredictionBands bands(
            InfusionProgramme programme, Subject subject, Population people, TimeGrid grid, List<Measurand> wanted) {
        return bands(DosingRegimen.of(programme), subject, people, grid, wanted);
    }
}
