package org.evenkeel.pharmacology.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * A linear compartment model of one drug, as published. The constructor refuses a model that refers to something it
 * does not have, with all such references in one message.
 *
 * @param id stable name, such as {@code otto-2021}
 * @param title one line for a person
 * @param drug what is given
 * @param evidence the model as a whole
 * @param cautions what a person who reads its curves must know
 * @param referenceWeight the weight the typical values belong to
 * @param weightExponents named powers of weight
 * @param parameters typical values
 * @param states the amounts the model follows, mg
 * @param infusionInto the state an intravenous infusion enters
 * @param flows first-order flows between states
 * @param outputs what can be predicted
 * @param variabilities groups of people, the first being the default
 * @param validRanges for whom and for what
 */
public record CompartmentModel(
        String id,
        String title,
        Drug drug,
        Evidence evidence,
        List<String> cautions,
        Weight referenceWeight,
        List<WeightExponent> weightExponents,
        List<Parameter> parameters,
        List<String> states,
        String infusionInto,
        List<Flow> flows,
        List<Output> outputs,
        List<Variability> variabilities,
        ValidRanges validRanges) {

    public CompartmentModel {
        cautions = List.copyOf(cautions);
        weightExponents = List.copyOf(weightExponents);
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
        flows = List.copyOf(flows);
        outputs = List.copyOf(outputs);
        variabilities = List.copyOf(variabilities);
        List<String> wrong =
                DanglingReferences.in(weightExponents, parameters, states, infusionInto, flows, outputs, variabilities);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("model " + id + ": " + String.join("; ", wrong));
        }
    }

    /** What the model predicts, in its order. */
    public List<Measurand> measurands() {
        return outputs.stream().map(Output::measurand).toList();
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
                .orElseThrow(() ->
                        new IllegalArgumentException("model " + id + " has no variability \"" + variabilityId + "\""));
    }

    /** Parameters by name, in the order of the model. */
    public Map<String, Parameter> parametersByName() {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(p -> byName.put(p.name(), p));
        return byName;
    }

    /** This model with another power of weight: to show how much a prediction hangs on it. */
    public CompartmentModel withWeightExponent(WeightExponent other) {
        if (weightExponents.stream().noneMatch(e -> e.name().equals(other.name()))) {
            throw new IllegalArgumentException("model " + id + " has no weight exponent " + other.name());
        }
        List<WeightExponent> changed = weightExponents.stream()
                .map(e -> e.name().equals(other.name()) ? other : e)
                .toList();
        return new CompartmentModel(
                id,
                title,
                drug,
                evidence,
                cautions,
                referenceWeight,
                changed,
                parameters,
                states,
                infusionInto,
                flows,
                outputs,
                variabilities,
                validRanges);
    }
}
