package org.evenkeel.clinic.command.report;

import java.util.List;

/**
 * The page of a simulation.
 *
 * @param report what was found
 * @param style the whole style sheet
 * @param stats numbers read off the curves
 * @param concentrations drawings of concentrations
 * @param effects drawings of acute effects
 * @param columns the curves of the data table, in the order of its cells
 * @param rows the data table
 */
public record SimulationPage(
        SimulationReport report,
        String style,
        List<Stat> stats,
        List<Chart> concentrations,
        List<Chart> effects,
        List<Curve> columns,
        List<Row> rows) {

    /** A number with the range of 90 % of the subjects, which is empty where nobody differs. */
    public record Stat(String of, String label, String value, String unit, String range) {}

    /** One time of the data table. */
    public record Row(String time, List<String> cells) {}
}
