package org.evenkeel.clinic.prediction;

import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * A request whose every part was checked.
 *
 * @param model with which it is answered
 * @param regimen the doses
 * @param route how they are given
 * @param subject for whom
 * @param ageKnown whether the age of the subject was sent; otherwise it is that of an adult
 * @param curves what is drawn, the drug itself first
 * @param effects whether acute effects are wanted
 * @param with other medicines, as typed
 * @param applied whether their published effects go into the curves
 */
record Question(
        CompartmentModel model,
        DosingRegimen regimen,
        Route route,
        Subject subject,
        boolean ageKnown,
        Map<ShownCurve, Measurand> curves,
        boolean effects,
        List<String> with,
        boolean applied) {

    Question {
        with = List.copyOf(with);
    }

    List<Measurand> wanted() {
        return List.copyOf(curves.values());
    }
}
