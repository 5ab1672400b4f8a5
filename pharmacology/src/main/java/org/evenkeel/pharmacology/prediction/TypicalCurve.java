package org.evenkeel.pharmacology.prediction;

import java.util.Map;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.substance.Measurand;

/** The concentrations of the typical person of a given weight: nobody's own curve. Immutable. */
public final class TypicalCurve {

    private final CompartmentModel model;
    private final Applicability applicability;
    private final double[] timesMinutes;
    private final Map<Measurand, double[]> ngPerMl;

    TypicalCurve(
            CompartmentModel model,
            Applicability applicability,
            double[] timesMinutes,
            Map<Measurand, double[]> ngPerMl) {
        this.model = model;
        this.applicability = applicability;
        this.timesMinutes = timesMinutes;
        this.ngPerMl = ngPerMl;
    }

    /** The model, with its title, cautions, source and status. */
    public CompartmentModel model() {
        return model;
    }

    /** Whether the model was made for this person and programme. */
    public Applicability applicability() {
        return applicability;
    }

    /** Minutes since the start of the programme, a copy. */
    public double[] timesMinutes() {
        return timesMinutes.clone();
    }

    /**
     * One concentration at each time, ng/mL, a copy.
     *
     * @throws IllegalArgumentException when the model does not predict it
     */
    public double[] ngPerMl(Measurand measurand) {
        double[] curve = ngPerMl.get(measurand);
        if (curve == null) {
            throw new IllegalArgumentException("model " + model.id() + " does not predict " + measurand.words());
        }
        return curve.clone();
    }
}
