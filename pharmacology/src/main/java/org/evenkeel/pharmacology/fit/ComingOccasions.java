package org.evenkeel.pharmacology.fit;

import org.evenkeel.pharmacology.dosing.DosingRegimen;

/** Gives a drawn person new etas for occasions that are still to come. Not safe to share between threads. */
final class ComingOccasions {

    private final FitProblem problem;
    private final EtaLayout layout;
    private final double[][] root;
    private final Chance chance;
    private final double[] normal;
    private final double[] etas;

    ComingOccasions(FitProblem problem, DosingRegimen regimen, Chance chance) {
        this.problem = problem;
        this.chance = chance;
        layout = new EtaLayout(problem.prior().etas(), new Occasions(regimen).count());
        root = problem.prior().over(layout).root();
        normal = new double[layout.size()];
        etas = new double[layout.size()];
    }

    EtaLayout layout() {
        return layout;
    }

    /** The etas of a draw; the array is used again. */
    double[] etas(double[] drawn, int draw) {
        chance.normals(draw, normal);
        for (int occasion = 0; occasion < layout.occasions(); occasion++) {
            for (int i = 0; i < problem.prior().etas().size(); i++) {
                int place = layout.place(i, occasion);
                etas[place] = problem.prior().etas().get(i).isOfOccasion() ? fresh(place) : drawn[i];
            }
        }
        return etas;
    }

    private double fresh(int place) {
        double sum = 0;
        for (int j = 0; j <= place; j++) {
            sum += root[place][j] * normal[j];
        }
        return sum;
    }
}
