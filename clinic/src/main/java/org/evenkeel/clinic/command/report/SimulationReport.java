package org.evenkeel.clinic.command.report;

import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.prediction.TimeGrid;

/**
 * All that a simulation shows.
 *
 * @param title one line that says what was simulated
 * @param model the model and why it was used
 * @param times the times of every curve
 * @param doses when something is given
 * @param concentrations ng/mL of base
 * @param measures what was read off the curves, by analyte key
 * @param effects acute effects
 * @param inputs what went in, typed or assumed
 * @param interactions changes of the model by other medicines
 * @param evidence sources behind numbers that carry none of their own
 * @param warnings what a reader must know, most important first
 */
public record SimulationReport(
        String title,
        ModelCard model,
        TimeGrid times,
        List<DoseMark> doses,
        List<Curve> concentrations,
        Map<Measure, Map<String, Spread>> measures,
        List<Curve> effects,
        List<Input> inputs,
        List<Interaction> interactions,
        List<Sourced> evidence,
        List<String> warnings) {

    public SimulationReport {
        doses = List.copyOf(doses);
        concentrations = List.copyOf(concentrations);
        effects = List.copyOf(effects);
        inputs = List.copyOf(inputs);
        interactions = List.copyOf(interactions);
        evidence = List.copyOf(evidence);
        warnings = List.copyOf(warnings);
    }

    /** The times of every curve. */
    public double[] timesMinutes() {
        return times.minutes();
    }

    /**
     * A number of one analyte; unknown when it was not computed.
     */
    public Spread measured(Measure measure, String analyteKey) {
        return measures.getOrDefault(measure, Map.of()).getOrDefault(analyteKey, Spread.of(Double.NaN));
    }

    /**
     * The model.
     *
     * @param id stable name
     * @param title one line for a person
     * @param source where it comes from
     * @param status how far it was checked
     * @param chosen why this model was used
     */
    public record ModelCard(String id, String title, String source, String status, String chosen) {}

    /**
     * A dose on the time axis.
     *
     * @param startMinutes when it begins
     * @param lengthMinutes how long it lasts, 0 when it is given at once
     * @param words what is given
     */
    public record DoseMark(double startMinutes, double lengthMinutes, String words) {}

    /**
     * Something that went in.
     *
     * @param name such as {@code weight}
     * @param value with its unit
     * @param assumed whether nobody typed it
     */
    public record Input(String name, String value, boolean assumed) {}

    /**
     * A change of the model by another medicine.
     *
     * @param with the medicine
     * @param words what it does here
     * @param source where that comes from
     * @param status how far it was checked
     */
    public record Interaction(String with, String words, String source, String status) {}

    /**
     * A statement with its source.
     *
     * @param about what it is about
     * @param words the statement
     * @param source where it comes from
     * @param status how far it was checked
     */
    public record Sourced(String about, String words, String source, String status) {}
}
