package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;

/** This person against the typical one: what a fit found, and how well it is known. Immutable. */
public final class PatientFit {

    private final FitProblem problem;
    private final MapSearch.Found found;
    private final double[] eta;
    private final double[][] covariance;
    private final Gaussian before;

    PatientFit(FitProblem problem) {
        this.problem = problem;
        Objective objective = problem.objective();
        found = new MapSearch(objective).search();
        eta = objective.eta(found.z());
        covariance = objective.covarianceOfEta(found.covarianceOfZ());
        before = problem.prior().over(problem.layout());
    }

    /** The model that was fitted. */
    public CompartmentModel model() {
        return problem.person().model();
    }

    /** The person. */
    public Subject subject() {
        return problem.person().subject();
    }

    /** The group of people the prior describes. */
    public Variability variability() {
        return problem.person().variability();
    }

    /** Whether the search arrived at the most probable person; when not, the estimates are no more than a hint. */
    public boolean converged() {
        return found.converged();
    }

    /** How many steps the search took. */
    public int steps() {
        return found.steps();
    }

    /** How many observations the fit used. */
    public int readingsUsed() {
        return problem.readings().readings().size();
    }

    /** Every eta: those of the model, those of effects, then those of further occasions. */
    public List<EtaEstimate> etas() {
        List<EtaEstimate> estimates = new ArrayList<>();
        List<FitEta> etas = problem.prior().etas();
        for (int occasion = 0; occasion < problem.layout().occasions(); occasion++) {
            for (int i = 0; i < etas.size(); i++) {
                if (occasion == 0 || etas.get(i).isOfOccasion()) {
                    estimates.add(
                            estimate(etas.get(i), occasion, problem.layout().place(i, occasion)));
                }
            }
        }
        return estimates;
    }

    private EtaEstimate estimate(FitEta of, int occasion, int place) {
        double prior = before.covariance()[place][place];
        double posterior = covariance[place][place];
        return new EtaEstimate(
                of.name(),
                of.on(),
                of.level(),
                occasion + 1,
                eta[place],
                Math.sqrt(posterior),
                Math.sqrt(prior),
                prior > 0 ? Math.min(1, posterior / prior) : 1,
                of.evidence());
    }

    /** The correlation of the errors of {@link #etas()}, in their order; 0 beside an eta that can't vary. */
    public double[][] correlationDimensionless() {
        int n = eta.length;
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double product = covariance[i][i] * covariance[j][j];
                correlation[i][j] = i == j ? 1 : product > 0 ? covariance[i][j] / Math.sqrt(product) : 0;
            }
        }
        return correlation;
    }

    /** The parameters that people differ in, without what belongs to single occasions. */
    public List<ParameterEstimate> parameters() {
        return new PatientParameters(problem.person(), problem.prior(), eta, covariance).estimates();
    }

    /** Every observation, in the order they were handed in, with what the model says of it before and after. */
    public List<ReadingEstimate> readings() {
        PersonResponse response = problem.response();
        double[] ofTypical = new double[response.readings()];
        double[] ofPatient = new double[response.readings()];
        response.predict(new double[eta.length], ofTypical);
        response.predict(eta, ofPatient);
        return problem.readings().uses().stream()
                .map(use -> use.notUsed().isPresent()
                        ? new ReadingEstimate(use.observation(), Double.NaN, Double.NaN, Double.NaN, use.notUsed())
                        : estimate(use, ofTypical[use.place()], ofPatient[use.place()]))
                .toList();
    }

    private ReadingEstimate estimate(Readings.Use use, double ofTypical, double ofPatient) {
        Reading reading = problem.readings().readings().get(use.place());
        double residual = reading.scatter().standardised(ofPatient, reading.value());
        return new ReadingEstimate(use.observation(), ofTypical, ofPatient, residual, use.notUsed());
    }

    /** What is known of the person afterwards, for the next session; what belonged to an occasion is unknown again. */
    public PatientPrior asPrior() {
        return problem.prior().after(problem.layout(), eta, covariance);
    }

    /**
     * This person as a model: the typical parameters are the person's own, and its only group of people,
     * {@value PatientParameters#GROUP}, varies as far as the person is not known. Wherever a model can be simulated, so
     * can this; for the same subject.
     */
    public CompartmentModel asModel() {
        return new PatientParameters(problem.person(), asPrior(), eta, covariance).asModel();
    }

    /**
     * Draws whole persons from what is known now: not only from the peak, but from the shape of the posterior.
     *
     * @param draws how many, 20 or more
     * @param seed where the random numbers start
     */
    public PatientPosterior posterior(int draws, long seed) {
        if (draws < PatientPosterior.FEWEST) {
            throw new IllegalArgumentException(
                    "a 90 % band needs at least " + PatientPosterior.FEWEST + " draws, not " + draws);
        }
        Objective objective = problem.objective();
        PosteriorSampler.Sample sample = new PosteriorSampler(objective, found, seed).draw(draws);
        double[][] etas = new double[draws][];
        for (int d = 0; d < draws; d++) {
            etas[d] = objective.eta(sample.z()[d]);
        }
        return new PatientPosterior(problem, sample, etas, seed);
    }

    /** What the estimates are and what they are not; to stand beside them. */
    public String statement() {
        int used = readingsUsed();
        if (used == 0) {
            return "No readings of this person: these are the typical values with the published spread between people.";
        }
        return "Derived from " + used + (used == 1 ? " reading" : " readings") + " of this person and from the spread"
                + " between people as published; wide where the readings say little."
                + (peopleDiffer()
                        ? ""
                        : " The model has no spread between people: its concentrations cannot be fitted.")
                + (converged() ? "" : " The search for the most probable values did not arrive: don't use them.");
    }

    private boolean peopleDiffer() {
        return variability().etas().stream().anyMatch(e -> e.varianceDimensionless() > 0);
    }
}
