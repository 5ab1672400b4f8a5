package org.evenkeel.pharmacology.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Between-subject variability of a named group of people.
 *
 * @param id the name, such as {@code patients-default}
 * @param describes the group, for a person
 * @param etas how they differ; the order is part of the model, because it decides which random number each eta gets
 * @param covariances which etas vary together
 */
public record Variability(String id, String describes, List<Eta> etas, List<EtaCovariance> covariances) {

    public Variability {
        etas = List.copyOf(etas);
        covariances = List.copyOf(covariances);
    }

    /** This group and one more way in which its people differ. */
    public Variability with(Eta more) {
        List<Eta> all = new ArrayList<>(etas);
        all.add(more);
        return new Variability(id, describes, all, covariances);
    }

    /** The covariance matrix of the etas, in their order. */
    public double[][] covarianceMatrixDimensionless() {
        double[][] omega = new double[etas.size()][etas.size()];
        for (int i = 0; i < omega.length; i++) {
            omega[i][i] = etas.get(i).varianceDimensionless();
        }
        for (EtaCovariance pair : covariances) {
            int i = indexOf(pair.one());
            int j = indexOf(pair.other());
            omega[i][j] = pair.covarianceDimensionless();
            omega[j][i] = pair.covarianceDimensionless();
        }
        return omega;
    }

    private int indexOf(String name) {
        for (int i = 0; i < etas.size(); i++) {
            if (etas.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("variability " + id + " has no eta named " + name);
    }
}
