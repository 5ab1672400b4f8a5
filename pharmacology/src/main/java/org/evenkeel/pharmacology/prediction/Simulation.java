package org.evenkeel.pharmacology.prediction;

import java.util.List;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.substance.Measurand;

/** The answer of a {@link Simulator}. Immutable. */
public final class Simulation {

    private final CompartmentModel model;
    private final Variability variability;
    private final Applicability applicability;
    private final double[] timesMinutes;
    private final List<SimulatedConcentration> concentrations;

    Simulation(
            CompartmentModel model,
            Variability variability,
            Applicability applicability,
            double[] timesMinutes,
            List<SimulatedConcentration> concentrations) {
        this.model = model;
        this.variability = variability;
        this.applicability = applicability;
        this.timesMinutes = timesMinutes;
        this.concentrations = List.copyOf(concentrations);
    }

    /** The model, with its title, cautions, source and status. */
    public CompartmentModel model() {
        return model;
    }

    /** How people differ. */
    public Variability variability() {
        return variability;
    }

    /** Whether the model was made for this person and these doses. */
    public Applicability applicability() {
        return applicability;
    }

    /** The times of the curves, minutes since the start of the regimen, a copy. */
    public double[] timesMinutes() {
        return timesMinutes.clone();
    }

    /** The curves, in the order asked. */
    public List<SimulatedConcentration> concentrations() {
        return concentrations;
    }

    /**
     * The curves of one concentration.
     *
     * @throws IllegalArgumentException when it was not asked for
     */
    public SimulatedConcentration of(Measurand measurand) {
        return concentrations.stream()
                .filter(c -> c.measurand().equals(measurand))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(measurand.words() + " was not simulated"));
    }
}
