package org.evenkeel.pharmacology.prediction;

import java.util.List;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * What a {@link Simulator} is asked.
 *
 * @param regimen the doses
 * @param subject for whom
 * @param people the virtual people around the typical one
 * @param wanted the concentrations, in the order of the answer, each once
 * @param grid the times of the curves
 * @param horizonMinutes how long exposure is looked at: peaks are searched until here, areas "to the last time" end here
 * @param withResidual whether the curves of the people scatter as single measurements do
 */
public record SimulationRequest(
        DosingRegimen regimen,
        Subject subject,
        Population people,
        List<Measurand> wanted,
        TimeGrid grid,
        double horizonMinutes,
        boolean withResidual) {

    public SimulationRequest {
        wanted = wanted.stream().distinct().toList();
        if (!(horizonMinutes >= 0) || !Double.isFinite(horizonMinutes)) {
            throw new IllegalArgumentException("a horizon is 0 min or later, not " + horizonMinutes);
        }
    }
}
