package org.evenkeel.pharmacology.fit;

import org.evenkeel.pharmacology.dosing.DosingRegimen;

/**
 * Everything a fit stands on. Making one resolves names to numbers; solving it is what takes microseconds.
 *
 * @param person model, effects and subject
 * @param regimen the doses
 * @param readings what was read
 * @param prior what was known before
 * @param layout where the etas stand
 */
record FitProblem(PersonModel person, DosingRegimen regimen, Readings readings, PatientPrior prior, EtaLayout layout) {

    static FitProblem of(PersonModel person, DosingRegimen regimen, Readings readings, PatientPrior prior) {
        return new FitProblem(
                person, regimen, readings, prior, new EtaLayout(prior.etas(), new Occasions(regimen).count()));
    }

    PersonResponse response() {
        return person.response(regimen, layout, readings.targets(), readings.minutes());
    }

    Objective objective() {
        return new Objective(response(), readings.readings(), prior.over(layout));
    }
}
