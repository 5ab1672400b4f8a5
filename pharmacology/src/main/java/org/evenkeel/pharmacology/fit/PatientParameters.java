package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.EtaCovariance;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Variability;

/** From a person's etas to the person's parameters. */
final class PatientParameters {

    static final String GROUP = "this-patient";

    private static final double DEVIATES_TO_90 = 1.6448536269514722;

    private final PersonModel person;
    private final PatientPrior prior;
    private final double[] eta;
    private final double[][] covariance;

    PatientParameters(PersonModel person, PatientPrior prior, double[] eta, double[][] covariance) {
        this.person = person;
        this.prior = prior;
        this.eta = eta;
        this.covariance = covariance;
    }

    List<ParameterEstimate> estimates() {
        List<ParameterEstimate> estimates = new ArrayList<>();
        double[] typical = person.model().parameterisation().typicalInKindUnit(person.subject());
        double[] own = own();
        List<Parameter> parameters = person.model().parameters();
        for (int p = 0; p < typical.length; p++) {
            List<Integer> etas = etasOn(parameters.get(p).name());
            if (!etas.isEmpty()) {
                boolean logit = person.variability().etas().get(etas.getFirst()).scale() == Eta.Scale.LOGIT;
                double reach = DEVIATES_TO_90 * Math.sqrt(variance(etas));
                estimates.add(new ParameterEstimate(
                        parameters.get(p).name(),
                        parameters.get(p).kind().unit(),
                        typical[p],
                        own[p],
                        moved(own[p], -reach, logit, parameters.get(p).isFraction()),
                        moved(own[p], reach, logit, parameters.get(p).isFraction())));
            }
        }
        person.effects().ifPresent(effects -> addEffects(effects, estimates));
        return estimates;
    }

    private void addEffects(EffectPrior effects, List<ParameterEstimate> estimates) {
        int first = person.variability().etas().size();
        for (EffectParameter parameter : EffectPrior.FITTED) {
            int place = first + EffectPrior.place(parameter);
            double typical = effects.typicalInKindUnit(parameter);
            double own = typical * Math.exp(eta[place]);
            double reach = DEVIATES_TO_90 * Math.sqrt(covariance[place][place]);
            estimates.add(new ParameterEstimate(
                    parameter.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    parameter.unit(),
                    typical,
                    own,
                    own * Math.exp(-reach),
                    own * Math.exp(reach)));
        }
    }

    private static double moved(double value, double by, boolean logit, boolean isFraction) {
        double factor = Math.exp(by);
        double moved = logit ? value * factor / (1 - value + value * factor) : value * factor;
        return isFraction ? Math.min(1, moved) : moved;
    }

    /** The model's etas of the person, not of an occasion, that act on a parameter. */
    private List<Integer> etasOn(String parameter) {
        List<Integer> places = new ArrayList<>();
        List<Eta> etas = person.variability().etas();
        for (int i = 0; i < etas.size(); i++) {
            if (etas.get(i).level() == Eta.Level.SUBJECT && etas.get(i).on().contains(parameter)) {
                places.add(i);
            }
        }
        return places;
    }

    private double variance(List<Integer> places) {
        double sum = 0;
        for (int i : places) {
            for (int j : places) {
                sum += covariance[i][j];
            }
        }
        return sum;
    }

    /** The person's parameters, etas of occasions at 0. */
    private double[] own() {
        List<Eta> etas = person.variability().etas();
        double[] ofPerson = new double[etas.size()];
        int[] places = new int[etas.size()];
        for (int i = 0; i < ofPerson.length; i++) {
            places[i] = i;
            ofPerson[i] = etas.get(i).level() == Eta.Level.SUBJECT ? eta[i] : 0;
        }
        return new EtaEffects(
                        person.etaPlaces(), person.model().parameterisation().typicalInKindUnit(person.subject()))
                .ownInKindUnit(ofPerson, places)
                .clone();
    }

    CompartmentModel asModel() {
        double[] typical = person.model().parameterisation().typicalInKindUnit(person.subject());
        double[] own = own();
        Map<String, Double> factors = new HashMap<>();
        Set<String> varied = new LinkedHashSet<>();
        person.variability().etas().forEach(e -> varied.addAll(e.on()));
        List<Parameter> parameters = person.model().parameters();
        for (int p = 0; p < typical.length; p++) {
            if (varied.contains(parameters.get(p).name()) && typical[p] > 0) {
                factors.put(parameters.get(p).name(), own[p] / typical[p]);
            }
        }
        return person.model().withFactors(factors).withVariabilities(List.of(thisPatient()));
    }

    private Variability thisPatient() {
        Evidence fitted = new Evidence(
                "Fitted to readings of this person with model " + person.model().id(), EvidenceStatus.DERIVED);
        double[][] left = prior.covarianceDimensionless();
        List<Eta> etas = new ArrayList<>();
        List<EtaCovariance> together = new ArrayList<>();
        List<Eta> published = person.variability().etas();
        for (int i = 0; i < published.size(); i++) {
            Eta eta = published.get(i);
            etas.add(new Eta(eta.name(), eta.on(), left[i][i], eta.scale(), eta.level(), fitted));
            for (int j = 0; j < i; j++) {
                if (left[i][j] != 0) {
                    together.add(new EtaCovariance(published.get(j).name(), eta.name(), left[i][j], fitted));
                }
            }
        }
        return new Variability(GROUP, "this person, as far as known from readings", etas, together);
    }
}
