package org.evenkeel.clinic.command.report;

import java.util.List;
import java.util.Map;
import org.evenkeel.clinic.command.report.SimulationReport.DoseMark;
import org.evenkeel.clinic.command.report.SimulationReport.Input;
import org.evenkeel.clinic.command.report.SimulationReport.Interaction;
import org.evenkeel.clinic.command.report.SimulationReport.ModelCard;
import org.evenkeel.pharmacology.fit.EtaEstimate;
import org.evenkeel.pharmacology.fit.ParameterEstimate;
import org.evenkeel.pharmacology.fit.ReadingEstimate;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * All that a fit to one person shows.
 *
 * @param title one line that says what was fitted
 * @param drug what was given
 * @param model the model and why it was used
 * @param statement what the estimates are and what they are not
 * @param search how it was found
 * @param etas how this person differs, with standard errors and shrinkage
 * @param parameters this person's parameters beside the typical ones
 * @param readings each observation beside what the model says of it
 * @param times the times of every curve
 * @param doses when something is given
 * @param posterior this person's concentrations; the typical line is the most probable one
 * @param typical the typical subject's concentrations, by analyte key
 * @param inputs what went in, typed or assumed
 * @param interactions changes of the model by other medicines
 * @param warnings what a reader must know
 */
public record FitReport(
        String title,
        Drug drug,
        ModelCard model,
        String statement,
        Search search,
        List<EtaEstimate> etas,
        List<ParameterEstimate> parameters,
        List<ReadingEstimate> readings,
        TimeGrid times,
        List<DoseMark> doses,
        List<Curve> posterior,
        Map<String, double[]> typical,
        List<Input> inputs,
        List<Interaction> interactions,
        List<String> warnings) {

    public FitReport {
        etas = List.copyOf(etas);
        parameters = List.copyOf(parameters);
        readings = List.copyOf(readings);
        doses = List.copyOf(doses);
        posterior = List.copyOf(posterior);
        inputs = List.copyOf(inputs);
        interactions = List.copyOf(interactions);
        warnings = List.copyOf(warnings);
    }

    /**
     * How it was found.
     *
     * @param converged whether the search arrived
     * @param steps how many steps it took
     * @param draws how many persons the bands are made of
     * @param effectiveDraws how many independent ones they are worth
     * @param method how they were drawn
     */
    public record Search(boolean converged, int steps, int draws, double effectiveDraws, String method) {}
}
