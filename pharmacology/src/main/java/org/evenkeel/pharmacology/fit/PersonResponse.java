package org.evenkeel.pharmacology.fit;

import java.util.Arrays;
import java.util.List;
import org.evenkeel.pharmacology.kernel.Sensitivities;

/**
 * What one person's etas predict at each reading. The doses of each occasion are followed with that occasion's own
 * parameters, and the concentrations of all occasions are added; where etas belong to the person only, there is one
 * occasion.
 */
final class PersonResponse implements Response {

    private final EtaEffects effects;
    private final List<Occasion> occasions;
    private final Sites sites;
    private final Look[] looks;
    private final int etas;
    private final double[] byParameter;
    private final double[] bySite;
    private final double[] sitePerMin;
    private final double[] byEtaOfLink;

    /**
     * The doses of one occasion.
     *
     * @param placeOfEta for each eta of the model its place among all etas
     */
    record Occasion(Sensitivities sensitivities, Places placeOfEta) {}

    /** Places of etas. */
    static final class Places {

        private final int[] of;

        Places(int[] of) {
            this.of = of;
        }
    }

    /** Typical rate constants of effect sites, and the places of the etas of their half-lives. */
    static final class Sites {

        private final double[] perMin;
        private final int[] etaOfHalfLife;

        Sites(double[] perMin, int[] etaOfHalfLife) {
            this.perMin = perMin;
            this.etaOfHalfLife = etaOfHalfLife;
        }
    }

    /** Which concentration is looked at when, and what is read of it. */
    record Look(int row, int time, Link link) {}

    PersonResponse(EtaEffects effects, List<Occasion> occasions, Sites sites, List<Look> looks, int etas) {
        this.effects = effects;
        this.occasions = occasions;
        this.sites = sites;
        this.looks = looks.toArray(Look[]::new);
        this.etas = etas;
        byParameter = new double[occasions.getFirst().sensitivities().parameters()];
        bySite = new double[sites.perMin.length];
        sitePerMin = new double[sites.perMin.length];
        byEtaOfLink = new double[etas];
    }

    @Override
    public int etas() {
        return etas;
    }

    @Override
    public int readings() {
        return looks.length;
    }

    @Override
    public void predict(double[] etas, double[] predicted) {
        Arrays.fill(predicted, 0);
        fillSites(etas);
        for (Occasion occasion : occasions) {
            if (!solve(occasion, etas, predicted, false)) {
                return;
            }
            for (int i = 0; i < looks.length; i++) {
                predicted[i] += occasion.sensitivities().ngPerMl(looks[i].row(), looks[i].time());
            }
        }
        for (int i = 0; i < looks.length; i++) {
            predicted[i] = looks[i].link().value(predicted[i], etas);
        }
    }

    @Override
    public void predict(double[] etas, double[] predicted, double[][] slopes) {
        Arrays.fill(predicted, 0);
        for (double[] row : slopes) {
            Arrays.fill(row, 0);
        }
        fillSites(etas);
        for (Occasion occasion : occasions) {
            if (!solve(occasion, etas, predicted, true)) {
                return;
            }
            for (int i = 0; i < looks.length; i++) {
                predicted[i] += occasion.sensitivities().ngPerMl(looks[i].row(), looks[i].time());
                addSlopes(occasion, looks[i], slopes[i]);
            }
        }
        for (int i = 0; i < looks.length; i++) {
            Arrays.fill(byEtaOfLink, 0);
            double slope = looks[i].link().slope(predicted[i], etas, byEtaOfLink);
            predicted[i] = looks[i].link().value(predicted[i], etas);
            for (int e = 0; e < etas.length; e++) {
                slopes[i][e] = slope * slopes[i][e] + byEtaOfLink[e];
            }
        }
    }

    private boolean solve(Occasion occasion, double[] etas, double[] predicted, boolean withSlopes) {
        boolean solved = occasion.sensitivities()
                .solve(effects.ownInKindUnit(etas, occasion.placeOfEta().of), sitePerMin, withSlopes);
        if (!solved) {
            Arrays.fill(predicted, Double.NaN);
        }
        return solved;
    }

    private void addSlopes(Occasion occasion, Look look, double[] byEta) {
        occasion.sensitivities().slopes(look.row(), look.time(), byParameter, bySite);
        effects.addSlopes(byParameter, occasion.placeOfEta().of, byEta);
        for (int s = 0; s < bySite.length; s++) {
            byEta[sites.etaOfHalfLife[s]] -= bySite[s] * sitePerMin[s];
        }
    }

    private void fillSites(double[] etas) {
        for (int s = 0; s < sitePerMin.length; s++) {
            sitePerMin[s] = sites.perMin[s] * Math.exp(-etas[sites.etaOfHalfLife[s]]);
        }
    }
}
