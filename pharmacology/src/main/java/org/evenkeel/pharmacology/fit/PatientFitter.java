package org.evenkeel.pharmacology.fit;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;

/**
 * Fits a published model to one person from what a session gives: measured concentrations, ratings of dissociation,
 * rises of blood pressure. Immutable; make one for each model and share it between threads.
 *
 * <p>The answer is the most probable person given both the readings and what is published about people (MAP), with
 * standard errors from the information at that point. However poor the readings, there is an answer: what they don't
 * speak of keeps the published spread, and shrinkage says how much of an estimate is the prior's.
 */
public final class PatientFitter {

    private final CompartmentModel model;
    private final Variability variability;
    private final Optional<EffectPrior> effects;
    private final ReadingErrors errors;
    private final PatientPrior published;
    private final EtaPlaces etaPlaces;

    private PatientFitter(
            CompartmentModel model, Variability variability, Optional<EffectPrior> effects, ReadingErrors errors) {
        this.model = model;
        this.variability = variability;
        this.effects = effects;
        this.errors = errors;
        this.published = PatientPrior.published(variability, effects);
        this.etaPlaces = new EtaPlaces(model.parameterisation(), variability.etas());
    }

    /** Fits concentrations with {@code model} and its default group of people. */
    public static PatientFitter of(CompartmentModel model) {
        return new PatientFitter(model, model.variabilities().getFirst(), Optional.empty(), ReadingErrors.ASSUMED);
    }

    /**
     * People of another group of the model.
     *
     * @throws IllegalArgumentException when the model has no such group
     */
    public PatientFitter withVariability(String id) {
        return new PatientFitter(model, model.variability(id), effects, errors);
    }

    /** Reads ratings of dissociation and rises of pressure too. */
    public PatientFitter withEffects(EffectPrior known) {
        return new PatientFitter(model, variability, Optional.of(known), errors);
    }

    /** Readings that scatter otherwise than {@link ReadingErrors#ASSUMED}. */
    public PatientFitter withErrors(ReadingErrors other) {
        return new PatientFitter(model, variability, effects, other);
    }

    /** What is known of anybody before the first reading. */
    public PatientPrior publishedPrior() {
        return published;
    }

    /**
     * The first fit to a person.
     *
     * @param regimen what was really given, the pump's history included
     * @param observations in any order; none gives the typical person with the published spread
     * @throws IllegalArgumentException when the model does not describe the drug or a route
     */
    public PatientFit fit(Subject subject, DosingRegimen regimen, List<Observation> observations) {
        return fit(subject, regimen, observations, published);
    }

    /**
     * A fit that starts from what an earlier one has left.
     *
     * @param prior {@link PatientFit#asPrior()} of this fitter, or {@link #publishedPrior()}
     * @throws IllegalArgumentException when the prior has other etas, or the model does not describe the drug or a route
     */
    public PatientFit fit(Subject subject, DosingRegimen regimen, List<Observation> observations, PatientPrior prior) {
        if (prior != published && !prior.etaNames().equals(published.etaNames())) {
            throw new IllegalArgumentException(
                    "the prior is of another model or other effects: it knows " + prior.etaNames());
        }
        PersonModel person = new PersonModel(model.forDrug(regimen.drug()), subject, variability, etaPlaces, effects);
        Readings readings = new Readings(person, observations, errors);
        return new PatientFit(FitProblem.of(person, regimen, readings, prior));
    }

    /**
     * Makes the first real request as fast as later ones: fits and draws until the machine has compiled them, which takes
     * about a second of one core. To be called once, in the background, when a server starts.
     *
     * @return how many persons were fitted
     */
    public int warmUp() {
        return WarmUp.run(this, model);
    }
}
