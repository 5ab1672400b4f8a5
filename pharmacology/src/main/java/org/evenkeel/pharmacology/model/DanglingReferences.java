package org.evenkeel.pharmacology.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds names in a model that refer to nothing, or to something of another kind. */
final class DanglingReferences {

    private final List<String> wrong = new ArrayList<>();

    static List<String> in(
            List<WeightExponent> exponents,
            List<Parameter> parameters,
            List<String> states,
            String infusionInto,
            List<Flow> flows,
            List<Output> outputs,
            List<Variability> variabilities) {
        var check = new DanglingReferences();
        Set<String> exponentNames =
                check.unique("weight exponent", exponents.stream().map(WeightExponent::name));
        Map<String, ParameterKind> kinds = new LinkedHashMap<>();
        check.unique("parameter", parameters.stream().map(Parameter::name));
        parameters.forEach(p -> kinds.put(p.name(), p.kind()));
        parameters.forEach(p -> p.weightExponent().ifPresent(e -> check.known("weight exponent", e, exponentNames)));
        Set<String> stateNames = check.unique("state", states.stream());
        check.known("state", infusionInto, stateNames);
        flows.forEach(f -> check.flow(f, stateNames, kinds));
        check.unique("output", outputs.stream().map(o -> o.measurand().words()));
        for (Output output : outputs) {
            check.known("state", output.state(), stateNames);
            check.parameter(output.volume(), ParameterKind.VOLUME, kinds);
        }
        check.unique("variability", variabilities.stream().map(Variability::id));
        variabilities.forEach(v -> check.variability(v, kinds.keySet()));
        if (outputs.isEmpty() || variabilities.isEmpty()) {
            check.wrong.add("needs at least one output and one variability");
        }
        return check.wrong;
    }

    private void flow(Flow flow, Set<String> states, Map<String, ParameterKind> kinds) {
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
            case Rate.FirstOrder k -> parameter(k.rateConstant(), ParameterKind.RATE_CONSTANT, kinds);
            case Rate.ClearanceOverVolume c -> {
                parameter(c.clearance(), ParameterKind.CLEARANCE, kinds);
                parameter(c.volume(), ParameterKind.VOLUME, kinds);
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

    private void parameter(String name, ParameterKind kind, Map<String, ParameterKind> kinds) {
        if (kinds.get(name) != kind) {
            wrong.add("\"" + name + "\" is not a parameter of kind " + kind);
        }
    }
}
