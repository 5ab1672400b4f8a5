package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.SampledBands;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;

/** Persons this one may be, drawn from what is known after the readings. Immutable. */
public final class PatientPosterior {

    static final int FEWEST = 20;

    private static final int COMING_OCCASIONS = 0x434f4d45;

    private final FitProblem problem;
    private final PosteriorSampler.Sample sample;
    private final double[][] etas;
    private final long seed;

    PatientPosterior(FitProblem problem, PosteriorSampler.Sample sample, double[][] etas, long seed) {
        this.problem = problem;
        this.sample = sample;
        this.etas = etas;
        this.seed = seed;
    }

    /** How many draws there are. */
    public int draws() {
        return etas.length;
    }

    /** How many independent draws they are worth. Below some 200, take the bands for rough. */
    public double effectiveDrawsDimensionless() {
        return sample.effectiveNumber();
    }

    /** How the draws were made, for a person who wants to know. */
    public String method() {
        return sample.byRandomWalk()
                ? "random walk (adaptive Metropolis), because the posterior is not shaped like its peak"
                : "importance resampling from a heavy-tailed approximation at the peak";
    }

    /** The etas of a draw, in the order of {@link PatientFit#etas()}; a copy. */
    public double[] etasDimensionless(int draw) {
        return etas[draw].clone();
    }

    /**
     * Median and 50 and 90 % intervals of this person's concentrations, as far as the person is known. What belongs to
     * the occasions of the fit is over: those of {@code regimen} get new ones from the prior.
     *
     * @param regimen any doses of the fit's drug, such as the plan from here on
     * @param wanted concentrations that the model predicts
     * @throws IllegalArgumentException when the model does not know a route or does not predict what is wanted
     */
    public PredictionBands bands(DosingRegimen regimen, TimeGrid grid, List<Measurand> wanted) {
        List<Target> targets = wanted.stream().<Target>map(Target.Plasma::new).toList();
        double[][] samples = samples(regimen, grid.minutes(), targets);
        Map<Measurand, double[]> byMeasurand = new LinkedHashMap<>();
        for (int w = 0; w < samples.length; w++) {
            byMeasurand.put(wanted.get(w), samples[w]);
        }
        PersonModel person = problem.person();
        return SampledBands.of(
                person.model(),
                person.variability(),
                Predictor.of(person.model()).applicability(regimen, person.subject()),
                grid,
                byMeasurand);
    }

    /**
     * Median and 50 and 90 % intervals of an effect on this person, with the same draws as {@link #bands}: what the fit
     * found of concentration and sensitivity together stays together. The scatter of single readings is not in them.
     *
     * @return empty for an effect that is not fitted, or that the model does not drive
     */
    public Optional<PatientBand> effect(AcuteEffect effect, DosingRegimen regimen, TimeGrid grid) {
        return Target.of(effect)
                .filter(target -> problem.person().lack(target).isEmpty())
                .map(target -> PatientBand.of(samples(regimen, grid.minutes(), List.of(target))[0], draws()));
    }

    /** For each target one draw's curve after the other. */
    private double[][] samples(DosingRegimen regimen, double[] minutes, List<Target> wanted) {
        List<Target> targets = new ArrayList<>();
        double[] all = new double[minutes.length * wanted.size()];
        for (int w = 0; w < wanted.size(); w++) {
            targets.addAll(Collections.nCopies(minutes.length, wanted.get(w)));
            System.arraycopy(minutes, 0, all, w * minutes.length, minutes.length);
        }
        ComingOccasions coming = new ComingOccasions(problem, regimen, new Chance(seed, COMING_OCCASIONS));
        PersonResponse response = problem.person().response(regimen, coming.layout(), targets, all);
        double[] predicted = new double[all.length];
        double[][] samples = new double[wanted.size()][minutes.length * draws()];
        for (int draw = 0; draw < draws(); draw++) {
            response.predict(coming.etas(etas[draw], draw), predicted);
            for (int w = 0; w < samples.length; w++) {
                System.arraycopy(predicted, w * minutes.length, samples[w], draw * minutes.length, minutes.length);
            }
        }
        return samples;
    }
}
