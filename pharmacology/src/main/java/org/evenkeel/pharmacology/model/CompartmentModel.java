package org.evenkeel.pharmacology.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Enantiomer;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * A linear compartment model of one drug, as published. The constructor refuses a model that refers to something it
 * does not have, with all such references in one message.
 *
 * @param description what the model is
 * @param parameterisation its numbers
 * @param states the amounts the model follows, mg
 * @param routes how doses enter, each route once
 * @param flows first-order flows between states
 * @param outputs what can be predicted
 * @param enantiomers how S and R differ, for a racemic model that knows
 * @param variabilities groups of people, the first being the default
 * @param validRanges for whom and for how long
 */
public record CompartmentModel(
        ModelDescription description,
        Parameterisation parameterisation,
        List<String> states,
        List<RouteModel> routes,
        List<Flow> flows,
        List<Output> outputs,
        Optional<Enantiomers> enantiomers,
        List<Variability> variabilities,
        ValidRanges validRanges) {

    public CompartmentModel {
        states = List.copyOf(states);
        routes = List.copyOf(routes);
        flows = List.copyOf(flows);
        outputs = List.copyOf(outputs);
        variabilities = List.copyOf(variabilities);
        List<String> wrong =
                DanglingReferences.in(parameterisation, states, routes, flows, outputs, enantiomers, variabilities);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("model " + description.id() + ": " + String.join("; ", wrong));
        }
    }

    /** Stable name, such as {@code otto-2021}. */
    public String id() {
        return description.id();
    }

    /** One line for a person. */
    public String title() {
        return description.title();
    }

    /** What is given. */
    public Drug drug() {
        return description.drug();
    }

    /** The source of the model as a whole. */
    public Evidence evidence() {
        return description.evidence();
    }

    /** What a person who reads its curves must know. */
    public List<String> cautions() {
        return description.cautions();
    }

    /** Typical values. */
    public List<Parameter> parameters() {
        return parameterisation.parameters();
    }

    /** Typical values by name, in the order of the model. */
    public Map<String, Parameter> parametersByName() {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters().forEach(p -> byName.put(p.name(), p));
        return byName;
    }

    /** What the model predicts as a whole, in its order. */
    public List<Measurand> measurands() {
        return outputs.stream().map(Output::measurand).toList();
    }

    /** What the model predicts as a whole and of each enantiomer. */
    public List<Measurand> allMeasurands() {
        return enantiomers.isEmpty()
                ? measurands()
                : Stream.concat(
                                measurands().stream(),
                                measurands().stream()
                                        .flatMap(m -> Stream.of(Enantiomer.values())
                                                .map(e -> new Measurand(
                                                        m.analyte().of(e), m.site()))))
                        .distinct()
                        .toList();
    }

    /** Whether the model can say what becomes of a drug. */
    public boolean describes(Drug other) {
        return drug() == other
                || (other == Drug.S_KETAMINE && drug() == Drug.RACEMIC_KETAMINE && enantiomers.isPresent());
    }

    /** Whether the model can say what becomes of a drug given by a route. */
    public boolean describes(Drug other, Route route) {
        return describes(other)
                && route(route)
                        .filter(r -> r.only().isEmpty() || r.only().get() == other)
                        .isPresent();
    }

    /** How a dose by {@code route} is taken up; empty when the model does not know. */
    public Optional<RouteModel> route(Route route) {
        return routes.stream().filter(r -> r.route() == route).findFirst();
    }

    /**
     * The variability of the group {@code id}.
     *
     * @throws IllegalArgumentException when the model has no such group
     */
    public Variability variability(String variabilityId) {
        return variabilities.stream()
                .filter(v -> v.id().equals(variabilityId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + id() + " has no variability \"" + variabilityId + "\""));
    }

    /** This model with another power of weight: to show how much a prediction hangs on it. */
    public CompartmentModel withWeightExponent(WeightExponent other) {
        return withParameterisation(parameterisation.with(other));
    }

    /**
     * This model with some typical values multiplied, fractions up to 1 at most.
     *
     * @param factorsDimensionless parameter names and factors
     * @throws IllegalArgumentException when a name is no parameter
     */
    public CompartmentModel withFactors(Map<String, Double> factorsDimensionless) {
        return withParameterisation(parameterisation.times(factorsDimensionless));
    }

    /** This model with groups of people of its own. */
    public CompartmentModel withVariabilities(List<Variability> others) {
        return new CompartmentModel(
                description, parameterisation, states, routes, flows, outputs, enantiomers, others, validRanges);
    }

    /**
     * The model of one enantiomer given alone: the same network, its own clearances, its own names.
     *
     * @throws IllegalArgumentException when the model does not tell enantiomers apart
     */
    public CompartmentModel ofEnantiomer(Enantiomer enantiomer) {
        EnantiomerFactors factors = enantiomers
                .orElseThrow(() -> new IllegalArgumentException("model " + id() + " does not tell S from R"))
                .of(enantiomer);
        List<Output> renamed = outputs.stream()
                .map(o -> o.of(new Measurand(
                        o.measurand().analyte().of(enantiomer), o.measurand().site())))
                .toList();
        return new CompartmentModel(
                description.of(enantiomer == Enantiomer.S ? Drug.S_KETAMINE : Drug.R_KETAMINE),
                parameterisation.times(factors.factorsDimensionless()),
                states,
                routes,
                flows,
                renamed,
                Optional.empty(),
                variabilities,
                validRanges);
    }

    /**
     * The model for a drug it {@linkplain #describes describes}.
     *
     * @throws IllegalArgumentException for another drug
     */
    public CompartmentModel forDrug(Drug other) {
        if (!describes(other)) {
            throw new IllegalArgumentException(
                    "model " + id() + " is of " + drug().words() + ", not of " + other.words());
        }
        return other == drug() ? this : ofEnantiomer(Enantiomer.S);
    }

    /** This model and an effect site that follows one of its concentrations. */
    public CompartmentModel withEffectSite(EffectSite site) {
        Output driver = outputs.stream()
                .filter(o -> o.measurand().equals(site.follows()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + id() + " does not predict " + site.follows().words()));
        return new CompartmentModel(
                description,
                parameterisation.with(site.equilibration()),
                plus(states, site.state()),
                routes,
                plus(
                        flows,
                        new Flow.Lag(
                                site.state(),
                                driver.state(),
                                new Rate.FirstOrder(site.equilibration().name()))),
                plus(outputs, new Output(site.measurand(), site.state(), driver.volume(), Optional.empty())),
                enantiomers,
                variabilities.stream().map(v -> v.with(site.eta())).toList(),
                validRanges);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private CompartmentModel withParameterisation(Parameterisation other) {
        return new CompartmentModel(
                description, other, states, routes, flows, outputs, enantiomers, variabilities, validRanges);
    }
}
