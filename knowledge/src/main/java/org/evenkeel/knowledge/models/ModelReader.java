package org.evenkeel.knowledge.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Flow;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ParameterKind;
import org.evenkeel.pharmacology.model.Rate;
import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.model.ValidRanges;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.model.WeightExponent;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** Turns one model file into a {@link CompartmentModel}. */
final class ModelReader {

    private static final Unit KG = Unit.of("kg");

    private ModelReader() {}

    static CompartmentModel read(YamlMap file) {
        String id = file.text("id");
        String title = file.text("title");
        Drug drug = file.choice("drug", Drug.class);
        Evidence evidence = file.evidence();
        List<String> cautions = file.optionalTexts("cautions");
        double referenceKg = file.quantity("reference-weight", KG);
        Map<String, NamedExponent> exponents = file.named("weight-exponents", NamedExponent::read);
        Map<String, NamedParameter> parameters = file.named("parameters", NamedParameter::read);
        List<String> states = file.texts("states");
        String infusionInto = file.text("infusion-into");
        List<Flow> flows = file.maps("flows", ModelReader::flow);
        List<Output> outputs = file.maps("outputs", ModelReader::output);
        Map<String, VariabilityReader> variabilities = file.named("variability", VariabilityReader::read);
        Part<ValidRanges> valid = file.map("valid", ModelReader::validRanges);
        return new CompartmentModel(
                id,
                title,
                drug,
                evidence,
                cautions,
                Weight.ofKg(referenceKg),
                named(exponents, NamedExponent::named),
                named(parameters, NamedParameter::named),
                states,
                infusionInto,
                flows,
                outputs,
                named(variabilities, VariabilityReader::named),
                valid.get());
    }

    private interface Naming<N, T> {
        T name(N unnamed, String name);
    }

    private static <N, T> List<T> named(Map<String, N> parts, Naming<N, T> naming) {
        List<T> all = new ArrayList<>();
        parts.forEach((name, part) -> all.add(naming.name(part, name)));
        return all;
    }

    private record NamedExponent(double exponent, Evidence evidence) {
        static NamedExponent read(YamlMap map) {
            return new NamedExponent(map.number("exponent"), map.evidence());
        }

        WeightExponent named(String name) {
            return new WeightExponent(name, exponent, evidence);
        }
    }

    private record NamedParameter(
            ParameterKind kind, double typicalInKindUnit, Optional<String> exponent, Evidence evidence) {

        static NamedParameter read(YamlMap map) {
            ParameterKind kind = map.keys().contains("volume")
                    ? ParameterKind.VOLUME
                    : map.keys().contains("clearance") ? ParameterKind.CLEARANCE : ParameterKind.RATE_CONSTANT;
            String key = switch (kind) {
                case VOLUME -> "volume";
                case CLEARANCE -> "clearance";
                case RATE_CONSTANT -> "rate-constant";
            };
            double typical = map.quantity(key, kind.unit());
            Optional<String> exponent = map.optionalText("weight-exponent");
            return new NamedParameter(kind, typical, exponent, map.evidence());
        }

        Parameter named(String name) {
            return new Parameter(name, kind, typicalInKindUnit, exponent, evidence);
        }
    }

    private static Flow flow(YamlMap map) {
        Rate rate = rate(map);
        if (map.keys().contains("lag")) {
            String state = map.text("lag");
            return new Flow.Lag(state, map.text("of"), rate);
        }
        String from = map.text("from");
        return map.optionalText("to")
                .<Flow>map(to -> new Flow.Transfer(from, to, rate))
                .orElseGet(() -> new Flow.Elimination(from, rate));
    }

    private static Rate rate(YamlMap map) {
        if (map.keys().contains("rate-constant")) {
            return new Rate.FirstOrder(map.text("rate-constant"));
        }
        String clearance = map.text("clearance");
        return new Rate.ClearanceOverVolume(clearance, map.text("volume"));
    }

    private static Output output(YamlMap map) {
        Analyte analyte = map.choice("analyte", Analyte.class);
        SamplingSite site = map.choice("site", SamplingSite.class);
        String state = map.text("state");
        String volume = map.text("volume");
        Optional<Part<ResidualError>> residual = map.optionalMap("residual", ModelReader::residual);
        return new Output(new Measurand(analyte, site), state, volume, residual.map(Part::get));
    }

    private static ResidualError residual(YamlMap map) {
        return new ResidualError(map.quantity("proportional", Unit.of("1")), map.evidence());
    }

    private static ValidRanges validRanges(YamlMap map) {
        Part<ValidRange> age = map.map("age", m -> range(m, Unit.of("a"), "years"));
        Part<ValidRange> weight = map.map("weight", m -> range(m, KG, "kg"));
        Part<ValidRange> dose = map.map("dose", m -> range(m, Unit.of("mg/kg"), "mg/kg"));
        Part<ValidRange> rate = map.map("rate", m -> range(m, Unit.of("mg/kg/min"), "mg/kg/min"));
        Part<ValidRange> time = map.map("time", m -> range(m, Unit.of("min"), "min"));
        return new ValidRanges(age.get(), weight.get(), dose.get(), rate.get(), time.get());
    }

    private static ValidRange range(YamlMap map, Unit unit, String unitWords) {
        double from = map.quantity("from", unit);
        double to = map.quantity("to", unit);
        Evidence evidence = map.evidence();
        return new ValidRange(new ValidRange.Bounds(from, to), unitWords, evidence);
    }
}
