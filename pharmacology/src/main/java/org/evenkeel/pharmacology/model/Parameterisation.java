package org.evenkeel.pharmacology.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a model and how a subject's own follow from them: weight, other covariates, then what is derived.
 *
 * @param referenceWeight the weight the typical values belong to
 * @param weightExponents named powers of weight
 * @param parameters typical values
 * @param derived what is computed from them, in an order in which everything is known before it is used
 */
public record Parameterisation(
        Weight referenceWeight,
        List<WeightExponent> weightExponents,
        List<Parameter> parameters,
        List<DerivedParameter> derived) {

    public Parameterisation {
        weightExponents = List.copyOf(weightExponents);
        parameters = List.copyOf(parameters);
        derived = List.copyOf(derived);
    }

    /** Names of the parameters and then of the derived ones: the order of an array of all values. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        parameters.forEach(p -> names.add(p.name()));
        derived.forEach(d -> names.add(d.name()));
        return names;
    }

    /** What every parameter measures; a derived one of which that can't be said is left out. */
    Map<String, ParameterKind> kinds() {
        Map<String, ParameterKind> kinds = new LinkedHashMap<>();
        parameters.forEach(p -> kinds.put(p.name(), p.kind()));
        derived.forEach(d -> kindOf(d.derivation(), kinds).ifPresent(kind -> kinds.put(d.name(), kind)));
        return kinds;
    }

    private static Optional<ParameterKind> kindOf(Derivation derivation, Map<String, ParameterKind> known) {
        List<ParameterKind> kinds = new ArrayList<>();
        for (String name : derivation.of()) {
            ParameterKind kind = known.get(name);
            if (kind == null) {
                return Optional.empty();
            }
            kinds.add(kind);
        }
        return switch (derivation) {
            case Derivation.Product product -> productOf(kinds);
            case Derivation.Quotient quotient -> kinds.getFirst().per(kinds.getLast());
            case Derivation.Sum sum ->
                kinds.stream().distinct().count() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
            case Derivation.Complement complement ->
                kinds.getFirst() == ParameterKind.NUMBER ? Optional.of(ParameterKind.NUMBER) : Optional.empty();
        };
    }

    private static Optional<ParameterKind> productOf(List<ParameterKind> kinds) {
        Optional<ParameterKind> product = Optional.of(ParameterKind.NUMBER);
        for (ParameterKind kind : kinds) {
            product = product.flatMap(p -> p.times(kind));
        }
        return product;
    }

    /** Typical values in a subject, without the derived ones, in canonical units. */
    public double[] typicalInKindUnit(Subject subject) {
        double ratio = subject.weight().weightKg() / referenceWeight.weightKg();
        double[] typical = new double[parameters.size()];
        for (int i = 0; i < typical.length; i++) {
            Parameter p = parameters.get(i);
            double value = p.typicalInKindUnit() * Math.pow(ratio, exponentOf(p));
            for (CovariateEffect effect : p.covariates()) {
                value = effect.appliedInKindUnit(value, subject);
            }
            typical[i] = p.isFraction() ? Math.min(1, value) : value;
        }
        return typical;
    }

    private double exponentOf(Parameter parameter) {
        return weightExponents.stream()
                .filter(e -> parameter.weightExponent().filter(e.name()::equals).isPresent())
                .mapToDouble(WeightExponent::exponent)
                .findFirst()
                .orElse(0);
    }

    /** These numbers with some typical values multiplied: a drug taken alongside, an enantiomer. */
    Parameterisation times(Map<String, Double> factorsDimensionless) {
        Map<String, Double> left = new HashMap<>(factorsDimensionless);
        List<Parameter> changed = new ArrayList<>();
        for (Parameter p : parameters) {
            Double factor = left.remove(p.name());
            changed.add(factor == null ? p : p.times(factor));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("there are no parameters " + left.keySet() + " to multiply");
        }
        return new Parameterisation(referenceWeight, weightExponents, changed, derived);
    }

    /** These numbers and one more. */
    Parameterisation with(Parameter more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(more);
        return new Parameterisation(referenceWeight, weightExponents, all, derived);
    }

    /** These numbers with another power of weight. */
    Parameterisation with(WeightExponent other) {
        if (weightExponents.stream().noneMatch(e -> e.name().equals(other.name()))) {
            throw new IllegalArgumentException("there is no weight exponent " + other.name());
        }
        List<WeightExponent> changed = weightExponents.stream()
                .map(e -> e.name().equals(other.name()) ? other : e)
                .toList();
        return new Parameterisation(referenceWeight, changed, parameters, derived);
    }
}
