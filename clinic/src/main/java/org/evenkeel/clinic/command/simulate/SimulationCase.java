package org.evenkeel.clinic.command.simulate;

import java.util.List;
import java.util.Optional;
import org.evenkeel.clinic.command.report.SimulationReport.DoseMark;
import org.evenkeel.clinic.command.report.SimulationReport.Input;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * Who gets what and how it is predicted: everything that was typed, checked and completed.
 *
 * @param title one line for a person
 * @param drug what is given
 * @param route how
 * @param regimen all doses
 * @param doses the doses for the time axis
 * @param subject the person
 * @param model the model, not yet changed by other medicines
 * @param chosen why this model
 * @param site where blood is drawn
 * @param with other medicines, as typed
 * @param group which differences between people; the model's first when empty
 * @param session which session this is
 * @param inputs what was typed and what was assumed
 * @param warnings about what was typed
 */
public record SimulationCase(
        String title,
        Drug drug,
        Route route,
        DosingRegimen regimen,
        List<DoseMark> doses,
        Subject subject,
        CompartmentModel model,
        String chosen,
        SamplingSite site,
        List<String> with,
        Optional<String> group,
        int session,
        List<Input> inputs,
        List<String> warnings) {

    public SimulationCase {
        doses = List.copyOf(doses);
        with = List.copyOf(with);
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }
}
