package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.kernel.Network;
import org.evenkeel.pharmacology.kernel.Schedule;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Measurand;

/** Predicts concentrations with one model. Immutable; make one for each model and share it between threads. */
public final class Predictor {

    private final CompartmentModel model;
    private final Network network;

    private Predictor(CompartmentModel model) {
        this.model = model;
        this.network = Network.of(model);
    }

    /** A predictor with {@code model}. */
    public static Predictor of(CompartmentModel model) {
        return new Predictor(model);
    }

    /** The model predicted with. */
    public CompartmentModel model() {
        return model;
    }

    /** Whether the model was made for this person and programme. */
    public Applicability applicability(InfusionProgramme programme, Subject subject) {
        return ApplicabilityCheck.of(model.validRanges(), programme, subject);
    }

    /**
     * The curve of the typical person of the subject's weight.
     *
     * @throws IllegalArgumentException when the programme gives another drug than the model's
     */
    public TypicalCurve typical(InfusionProgramme programme, Subject subject, TimeGrid grid) {
        Schedule schedule = schedule(programme, grid);
        double[][] rows = new double[network.outputs()][schedule.times()];
        network.system(network.typicalParametersInKindUnit(subject.weight())).respond(schedule, rows, 0);
        Map<Measurand, double[]> curves = new LinkedHashMap<>();
        for (int o = 0; o < rows.length; o++) {
            curves.put(network.output(o).measurand(), rows[o]);
        }
        return new TypicalCurve(model, applicability(programme, subject), grid.minutes(), curves);
    }

    /**
     * Median and prediction intervals, for everything the model predicts.
     *
     * @throws IllegalArgumentException when the programme gives another drug than the model's
     */
    public PredictionBands bands(InfusionProgramme programme, Subject subject, Population people, TimeGrid grid) {
        return bands(programme, subject, people, grid, model.measurands());
    }

    /** Median and prediction intervals of the {@code wanted} concentrations only, which is faster. */
    public PredictionBands bands(
            InfusionProgramme programme, Subject subject, Population people, TimeGrid grid, List<Measurand> wanted) {
        Schedule schedule = schedule(programme, grid);
        int n = people.subjects();
        double[][] samples = new double[network.outputs()][];
        for (int o = 0; o < samples.length; o++) {
            boolean asked = wanted.contains(network.output(o).measurand());
            samples[o] = new double[asked ? schedule.times() * n : 0];
        }
        VirtualPeople virtual = VirtualPeople.of(model, network, subject.weight(), people);
        for (int number = 0; number < n; number++) {
            virtual.person(number).respond(schedule, samples, number * schedule.times());
        }
        List<ConcentrationBand> bands = new ArrayList<>();
        for (int o = 0; o < samples.length; o++) {
            if (samples[o].length > 0) {
                bands.add(BandOfSamples.of(network.output(o).measurand(), samples[o], n));
            }
        }
        Variability variability = people.variabilityId()
                .map(model::variability)
                .orElseGet(() -> model.variabilities().getFirst());
        return new PredictionBands(model, variability, applicability(programme, subject), grid.minutes(), bands);
    }

    private Schedule schedule(InfusionProgramme programme, TimeGrid grid) {
        if (programme.drug() != model.drug()) {
            throw new IllegalArgumentException("model " + model.id() + " is of "
                    + model.drug().words() + ", not of " + programme.drug().words());
        }
        return Schedule.of(programme, grid.minutes());
    }
}
