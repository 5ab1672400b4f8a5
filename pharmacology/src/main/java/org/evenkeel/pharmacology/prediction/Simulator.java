package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.population.ResidualSampler;
import org.evenkeel.pharmacology.substance.Enantiomer;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * Simulates curves and exposure with one model: typical person, mean and quantiles of a population, peaks, areas and
 * half-lives. Areas and half-lives are exact; a peak is read from a fine grid of its own, independent of the times asked
 * for. Immutable; share it between threads.
 */
public final class Simulator {

    private final CompartmentModel model;

    private Simulator(CompartmentModel model) {
        this.model = model;
    }

    /** A simulator with {@code model}. */
    public static Simulator of(CompartmentModel model) {
        return new Simulator(model);
    }

    /** The model simulated with. */
    public CompartmentModel model() {
        return model;
    }

    /**
     * Simulates.
     *
     * @throws IllegalArgumentException when the model does not describe the drug or a route, or does not predict what is
     *     wanted
     */
    public Simulation simulate(SimulationRequest request) {
        Cohort cohort = Cohort.of(model, request.regimen(), request.subject(), request.people(), request.wanted());
        ExposureGrid grid = ExposureGrid.of(request.regimen(), request.grid().minutes(), request.horizonMinutes());
        Person typical = new Person(cohort, grid);
        typical.write(cohort.noEtas());
        int n = request.people().subjects();
        Sample[] samples = new Sample[cohort.rows()];
        for (int row = 0; row < samples.length; row++) {
            samples[row] = new Sample(n, grid.asked().length);
        }
        if (n == 1) {
            typical.copyInto(samples, 0);
        } else {
            int parts = Math.min(n, 4 * Runtime.getRuntime().availableProcessors());
            IntStream.range(0, parts).parallel().forEach(part -> {
                Person person = new Person(cohort, grid);
                for (int number = (int) ((long) n * part / parts); number < (long) n * (part + 1) / parts; number++) {
                    person.write(cohort.etasOf(number));
                    person.copyInto(samples, number);
                }
            });
        }
        List<SimulatedConcentration> concentrations = new ArrayList<>();
        for (int row = 0; row < samples.length; row++) {
            Measurand measurand = request.wanted().get(row);
            Optional<ResidualError> residual = request.withResidual() && n > 1 ? residual(measurand) : Optional.empty();
            if (residual.isPresent()) {
                samples[row].scatter(
                        residual.get(), ResidualSampler.of(request.people().seed()), row);
            }
            concentrations.add(samples[row].summary(measurand, typical, row));
        }
        return new Simulation(
                model,
                cohort.variability(),
                ApplicabilityCheck.of(model, request.regimen(), request.subject()),
                grid.asked(),
                concentrations);
    }

    /** The scatter of a concentration; that of an enantiomer is that of the whole. */
    private Optional<ResidualError> residual(Measurand measurand) {
        return model.outputs().stream()
                .filter(o -> o.measurand().site() == measurand.site())
                .filter(o -> o.measurand().analyte() == measurand.analyte()
                        || Stream.of(Enantiomer.values())
                                .anyMatch(e -> o.measurand().analyte().of(e) == measurand.analyte()))
                .findFirst()
                .flatMap(Output::residual);
    }

    /** Writes one person after the other and looks for their peaks. */
    static final class Person {

        private final ExposureGrid grid;
        private final Cohort.Curves curves;
        private final double[][] rows;

        Person(Cohort cohort, ExposureGrid grid) {
            this.grid = grid;
            curves = cohort.curvesMinutes(grid.minutes(), true);
            rows = new double[cohort.rows()][grid.minutes().length];
        }

        void write(double[] etas) {
            curves.write(etas, rows, 0);
        }

        void copyInto(Sample[] samples, int number) {
            for (int row = 0; row < samples.length; row++) {
                samples[row].set(number, asked(row), peak(row), curves.exposure(row));
            }
        }

        double[] asked(int row) {
            return grid.atAsked(rows[row]);
        }

        ExposureGrid.Peak peak(int row) {
            return grid.peak(rows[row]);
        }

        Cohort.Exposure exposure(int row) {
            return curves.exposure(row);
        }
    }
}
