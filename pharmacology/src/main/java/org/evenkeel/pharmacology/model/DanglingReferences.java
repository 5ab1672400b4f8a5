package org.evenkeel.pharmacology.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds names in a model that refer to nothing, or to something of another kind. */
final class DanglingReferences {

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> states;
    private final Map<String, ParameterKind> kinds;

    private DanglingReferences(Parameterisation parameterisation, List<String> stateNames) {
        states = unique("state", stateNames.stream());
        kinds = parameterisation.kinds();
    }

    static List<String> in(
            Parameterisation parameterisation,
            List<String> states,
            List<RouteModel> routes,
            List<Flow> flows,
            List<Output> outputs,
            Optional<Enantiomers> enantiomers,
            List<Variability> variabilities) {
        var check = new DanglingReferences(parameterisation, states);
        check.numbers(parameterisation);
        routes.forEach(check::route);
        check.unique("route", routes.stream().map(r -> r.route().words()));
        flows.forEach(check::flow);
        check.unique("output", outputs.stream().map(o -> o.measurand().words()));
        for (Output output : outputs) {
            check.known("state", output.state(), check.states);
            check.parameter(output.volume(), ParameterKind.VOLUME);
        }
        Set<String> names = new LinkedHashSet<>(
                parameterisation.parameters().stream().map(Parameter::name).toList());
        check.unique("variability", variabilities.stream().map(Variability::id));
        variabilities.forEach(v -> check.variability(v, names));
        enantiomers.ifPresent(both -> Stream.of(both.s(), both.r())
                .forEach(e -> e.factorsDimensionless().keySet().forEach(p -> check.known("parameter", p, names))));
        if (outputs.isEmpty() || variabilities.isEmpty() || routes.isEmpty()) {
            check.wrong.add("needs at least one route, one output and one variability");
        }
        return check.wrong;
    }

    private void numbers(Parameterisation all) {
        Set<String> exponents =
                unique("weight exponent", all.weightExponents().stream().map(WeightExponent::name));
        unique("parameter", all.names().stream());
        all.parameters().forEach(p -> p.weightExponent().ifPresent(e -> known("weight exponent", e, exponents)));
        for (DerivedParameter derived : all.derived()) {
            derived.derivation().of().forEach(name -> known("parameter", name, kinds.keySet()));
            if (!kinds.containsKey(derived.name())) {
                wrong.add("the units of derived parameter \"" + derived.name() + "\" do not fit together");
            }
        }
    }

    private void route(RouteModel route) {
        Stream.concat(route.inputs().stream(), route.devices().stream().flatMap(d -> d.laterInputs().stream()))
                .forEach(input -> {
                    known("state", input.into(), states);
                    input.fraction().ifPresent(f -> parameter(f, ParameterKind.NUMBER));
                    input.over().ifPresent(o -> parameter(o, ParameterKind.DURATION));
                    input.lag().ifPresent(l -> parameter(l, ParameterKind.DURATION));
                });
        if (route.inputs().isEmpty()) {
            wrong.add("route " + route.route().words() + " needs an input");
        }
    }

    private void flow(Flow flow) {
        switch (flow) {
            case Flow.Transfer t -> {
                known("state", t.from(), states);
                known("state", t.to(), states);
            }
            case Flow.Elimination e -> known("state", e.from(), states);
            case Flow.Lag l -> {
                known("state", l.state(), states);
                known("state", l.of(), states);
            }
        }
        switch (flow.rate()) {
            case Rate.FirstOrder k -> parameter(k.rateConstant(), ParameterKind.RATE_CONSTANT);
            case Rate.ClearanceOverVolume c -> {
                parameter(c.clearance(), ParameterKind.CLEARANCE);
                parameter(c.volume(), ParameterKind.VOLUME);
            }
        }
    }

    private void variability(Variability variability, Set<String> parameters) {
        Set<String> etas = unique("eta", variability.etas().stream().map(Eta::name));
        variability.etas().forEach(e -> e.on().forEach(p -> known("parameter", p, parameters)));
        for (EtaCovariance pair : variability.covariances()) {
            known("eta", pair.one(), etas);
            known("eta", pair.other(), etas);
        }
    }

    private Set<String> unique(String what, Stream<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        names.filter(n -> !seen.add(n)).forEach(n -> wrong.add(what + " \"" + n + "\" is here twice"));
        return seen;
    }

    private void known(String what, String name, Set<String> among) {
        if (!among.contains(name)) {
            wrong.add(what + " \"" + name + "\" does not exist");
        }
    }

    private void parameter(String name, ParameterKind kind) {
        if (kinds.get(name) != kind) {
            wrong.add("\"" + name + "\" is not a parameter of kind " + kind);
        }
    }
}
