package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.model.Variability;

/**
 * What is known of a person before the readings of a fit: the spread between people as published, or what an earlier fit
 * of the same model to the same person has left. Immutable.
 */
public final class PatientPrior {

    private final List<FitEta> etas;
    private final Gaussian known;
    private final boolean fromReadings;

    PatientPrior(List<FitEta> etas, Gaussian known, boolean fromReadings) {
        this.etas = List.copyOf(etas);
        this.known = known;
        this.fromReadings = fromReadings;
    }

    /** People as {@code variability} describes them, and when effects are read too, as {@code effects} does. */
    static PatientPrior published(Variability variability, Optional<EffectPrior> effects) {
        List<FitEta> etas =
                new ArrayList<>(variability.etas().stream().map(FitEta::of).toList());
        double[][] ofModel = variability.covarianceMatrixDimensionless();
        effects.ifPresent(e -> etas.addAll(e.etas()));
        double[][] covariance = new double[etas.size()][etas.size()];
        for (int i = 0; i < covariance.length; i++) {
            covariance[i][i] = etas.get(i).varianceDimensionless();
            if (i < ofModel.length) {
                System.arraycopy(ofModel[i], 0, covariance[i], 0, ofModel.length);
            }
        }
        return new PatientPrior(etas, new Gaussian(new double[etas.size()], covariance), false);
    }

    /** Whether it comes from this person's earlier readings. */
    public boolean isFromReadings() {
        return fromReadings;
    }

    /** The names of the etas, in their order. */
    public List<String> etaNames() {
        return etas.stream().map(FitEta::name).toList();
    }

    /** Their means, all zero before the first reading. */
    public double[] meanDimensionless() {
        return known.mean().clone();
    }

    /** Their covariance. */
    public double[][] covarianceDimensionless() {
        double[][] copy = new double[known.covariance().length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = known.covariance()[i].clone();
        }
        return copy;
    }

    List<FitEta> etas() {
        return etas;
    }

    /** With one set of the etas of an occasion for each of {@code occasions}. */
    Gaussian over(EtaLayout layout) {
        int n = layout.size();
        double[] mean = new double[n];
        double[][] covariance = new double[n][n];
        for (int occasion = 0; occasion < layout.occasions(); occasion++) {
            for (int i = 0; i < etas.size(); i++) {
                mean[layout.place(i, occasion)] = known.mean()[i];
                for (int j = 0; j < etas.size(); j++) {
                    covariance[layout.place(i, occasion)][layout.place(j, occasion)] = known.covariance()[i][j];
                }
            }
        }
        return new Gaussian(mean, covariance);
    }

    /** What is left of a posterior when its occasions are over: theirs are unknown again. */
    PatientPrior after(EtaLayout layout, double[] mean, double[][] covariance) {
        int n = etas.size();
        double[] left = new double[n];
        double[][] spread = new double[n][n];
        for (int i = 0; i < n; i++) {
            boolean iPasses = etas.get(i).isOfOccasion();
            left[i] = iPasses ? known.mean()[i] : mean[layout.place(i, 0)];
            for (int j = 0; j < n; j++) {
                boolean jPasses = etas.get(j).isOfOccasion();
                if (iPasses && jPasses) {
                    spread[i][j] = known.covariance()[i][j];
                } else if (!iPasses && !jPasses) {
                    spread[i][j] = covariance[layout.place(i, 0)][layout.place(j, 0)];
                }
            }
        }
        return new PatientPrior(etas, new Gaussian(left, spread), true);
    }
}
