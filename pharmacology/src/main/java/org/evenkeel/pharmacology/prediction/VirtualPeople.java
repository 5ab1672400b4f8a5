package org.evenkeel.pharmacology.prediction;

import org.evenkeel.pharmacology.kernel.LinearSystem;
import org.evenkeel.pharmacology.kernel.Network;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.EtaSampler;
import org.evenkeel.pharmacology.population.Population;

/** The numbered people of a model at one body weight; each is a pure function of its number. Immutable. */
final class VirtualPeople {

    private final Network network;
    private final double[] typical;
    private final EtaSampler sampler;
    private final int[][] placesOfEta;

    private VirtualPeople(Network network, double[] typical, EtaSampler sampler, int[][] placesOfEta) {
        this.network = network;
        this.typical = typical;
        this.sampler = sampler;
        this.placesOfEta = placesOfEta;
    }

    /** The people of {@code population} when they weigh {@code weight}. */
    static VirtualPeople of(CompartmentModel model, Network network, Weight weight, Population population) {
        Variability variability = population
                .variabilityId()
                .map(model::variability)
                .orElseGet(() -> model.variabilities().getFirst());
        int[][] places =
                variability.etas().stream().map(Eta::on).map(network::places).toArray(int[][]::new);
        return new VirtualPeople(
                network,
                network.typicalParametersInKindUnit(weight),
                EtaSampler.of(variability, population.seed()),
                places);
    }

    /** Parameters of one person, in the order of the model and in canonical units. */
    double[] parametersInKindUnit(int subjectNumber) {
        double[] parameters = typical.clone();
        double[] etas = sampler.etasDimensionless(subjectNumber);
        for (int eta = 0; eta < etas.length; eta++) {
            double factor = Math.exp(etas[eta]);
            for (int place : placesOfEta[eta]) {
                parameters[place] *= factor;
            }
        }
        return parameters;
    }

    /** The body of one person. */
    LinearSystem person(int subjectNumber) {
        return network.system(parametersInKindUnit(subjectNumber));
    }

    /** The body of the person to whom no eta applies. */
    LinearSystem typicalPerson() {
        return network.system(typical);
    }
}
