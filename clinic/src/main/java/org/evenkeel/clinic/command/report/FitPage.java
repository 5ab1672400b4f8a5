package org.evenkeel.clinic.command.report;

import java.util.List;

/**
 * The page of a fit.
 *
 * @param report what was found
 * @param style the whole style sheet
 * @param charts drawings of this person's concentrations
 * @param parameters rows of this person's parameters
 * @param etas rows of estimates with standard errors and shrinkage
 * @param readings rows of observations
 */
public record FitPage(
        FitReport report,
        String style,
        List<Chart> charts,
        List<List<String>> parameters,
        List<List<String>> etas,
        List<List<String>> readings) {}
