package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** How many concentrations are held at once. */
    private static final long MOST_KEPT = 1L << 24;

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
        Cohort cohort = cohort(request, request.wanted());
        double[] asked = request.grid().minutes();
        ExposureGrid grid = ExposureGrid.of(request.regimen(), asked, request.horizonMinutes());
        Person typical = new Person(cohort, grid);
        typical.write(cohort.noEtas());
        int n = cohort.isAlike() && !request.withResidual()
                ? 1
                : request.people().subjects();
        ExposureSample[] exposures = n == 1 ? alone(typical) : exposures(cohort, request);
        CurveSpread[] curves = n == 1 ? alone(typical, asked.length) : curves(request, asked);
        List<SimulatedConcentration> concentrations = new ArrayList<>();
        for (int row = 0; row < curves.length; row++) {
            Measurand measurand = request.wanted().get(row);
            SimulatedExposure exposure = exposures[row].around(typical.peak(row), typical.exposure(row));
            concentrations.add(new SimulatedConcentration(
                    measurand,
                    typical.asked(row),
                    curves[row].mean(),
                    new ConcentrationBand(measurand, curves[row].quantiles(), exposures[row].peakInterval()),
                    exposure));
        }
        return new Simulation(
                model,
                cohort.variability(),
                ApplicabilityCheck.of(model, request.regimen(), request.subject()),
                asked,
                concentrations);
    }

    private static ExposureSample[] alone(Person typical) {
        ExposureSample[] exposures = new ExposureSample[typical.rows.length];
        for (int row = 0; row < exposures.length; row++) {
            exposures[row] = new ExposureSample(1);
            exposures[row].set(0, typical.peak(row), typical.exposure(row));
        }
        return exposures;
    }

    private static CurveSpread[] alone(Person typical, int times) {
        CurveSpread[] curves = new CurveSpread[typical.rows.length];
        for (int row = 0; row < curves.length; row++) {
            curves[row] = new CurveSpread(times);
            double[] curve = typical.asked(row);
            for (int t = 0; t < times; t++) {
                curves[row].set(t, new double[] {curve[t]}, Quantile.ranks(1));
            }
        }
        return curves;
    }

    private static ExposureSample[] exposures(Cohort cohort, SimulationRequest request) {
        ExposureGrid grid = ExposureGrid.of(request.regimen(), new double[0], request.horizonMinutes());
        int n = request.people().subjects();
        ExposureSample[] exposures = new ExposureSample[cohort.rows()];
        Arrays.setAll(exposures, row -> new ExposureSample(n));
        forEachPart(n, (from, to) -> {
            Person person = new Person(cohort, grid);
            for (int number = from; number < to; number++) {
                person.write(cohort.etasOf(number));
                for (int row = 0; row < exposures.length; row++) {
                    exposures[row].set(number, person.peak(row), person.exposure(row));
                }
            }
        });
        return exposures;
    }

    private CurveSpread[] curves(SimulationRequest request, double[] asked) {
        List<Measurand> wanted = request.wanted();
        CurveSpread[] curves = new CurveSpread[wanted.size()];
        Arrays.setAll(curves, row -> new CurveSpread(asked.length));
        List<Measurand> left = new ArrayList<>(wanted);
        if (!request.withResidual()) {
            List<Measurand> wholes =
                    new ArrayList<>(model.forDrug(request.regimen().drug()).measurands());
            wholes.retainAll(wanted);
            Optional<CohortEnsemble> ensemble = cohort(request, wholes).ensemble();
            if (ensemble.isPresent()) {
                ensemble.get().spread(asked, request.people().subjects(), of(wholes, wanted, curves));
                left.removeAll(wholes);
            }
        }
        if (!left.isEmpty()) {
            inPieces(cohort(request, left), request, asked, of(left, wanted, curves), left);
        }
        return curves;
    }

    private static CurveSpread[] of(List<Measurand> some, List<Measurand> all, CurveSpread[] curves) {
        return some.stream().map(m -> curves[all.indexOf(m)]).toArray(CurveSpread[]::new);
    }

    private Cohort cohort(SimulationRequest request, List<Measurand> wanted) {
        return Cohort.of(model, request.regimen(), request.subject(), request.people(), wanted);
    }

    private void inPieces(
            Cohort cohort, SimulationRequest request, double[] asked, CurveSpread[] curves, List<Measurand> wanted) {
        int n = request.people().subjects();
        int atOnce = Math.clamp(MOST_KEPT / n / curves.length, 1, asked.length);
        for (int first = 0; first < asked.length; first += atOnce) {
            double[] times = Arrays.copyOfRange(asked, first, Math.min(asked.length, first + atOnce));
            double[][] kept = new double[curves.length][Math.multiplyExact(n, times.length)];
            forEachPart(n, (start, end) -> {
                Cohort.Curves writer = cohort.curvesMinutes(times, false);
                for (int number = start; number < end; number++) {
                    writer.write(cohort.etasOf(number), kept, number * times.length);
                }
            });
            for (int row = 0; row < curves.length; row++) {
                Optional<ResidualError> residual =
                        request.withResidual() ? residual(wanted.get(row)) : Optional.empty();
                Piece piece = new Piece(
                        first,
                        times.length,
                        request.wanted().indexOf(wanted.get(row)),
                        request.people().seed());
                read(kept[row], n, piece, residual, curves[row]);
            }
        }
    }

    /** Some times of a row. */
    private record Piece(int firstTime, int times, int row, long seed) {}

    private static void read(double[] kept, int n, Piece piece, Optional<ResidualError> residual, CurveSpread into) {
        ResidualSampler sampler = ResidualSampler.of(piece.seed());
        forEachPart(piece.times(), (start, end) -> {
            int[] ranks = Quantile.ranks(n);
            double[] column = new double[n];
            for (int t = start; t < end; t++) {
                for (int number = 0; number < n; number++) {
                    double value = kept[number * piece.times() + t];
                    if (residual.isPresent()) {
                        double[] z = sampler.pairDimensionless(number, piece.row(), piece.firstTime() + t);
                        value = residual.get().scatteredNgPerMl(value, z[0], z[1]);
                    }
                    column[number] = value;
                }
                into.set(piece.firstTime() + t, column, ranks);
            }
        });
    }

    private interface PartOfPeople {
        void run(int from, int to);
    }

    private static void forEachPart(int n, PartOfPeople part) {
        int parts = Math.min(n, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts)
                .parallel()
                .forEach(i -> part.run((int) ((long) n * i / parts), (int) ((long) n * (i + 1) / parts)));
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
