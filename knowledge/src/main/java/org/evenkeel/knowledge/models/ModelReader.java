package org.evenkeel.knowledge.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.EnantiomerFactors;
import org.evenkeel.pharmacology.model.Enantiomers;
import org.evenkeel.pharmacology.model.Flow;
import org.evenkeel.pharmacology.model.ModelDescription;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Parameterisation;
import org.evenkeel.pharmacology.model.People;
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
    private static final Unit ONE = Unit.of("1");

    private ModelReader() {}

    static CompartmentModel read(YamlMap file) {
        String id = file.text("id");
        List<String> alsoKnownAs = file.optionalTexts("also-known-as");
        String title = file.text("title");
        Drug drug = file.choice("drug", Drug.class);
        Part<People> people = file.map("people", ModelReader::people);
        Evidence evidence = file.evidence();
        List<String> cautions = file.optionalTexts("cautions");
        double referenceKg = file.quantity("reference-weight", KG);
        Map<String, NamedExponent> exponents = file.keys().contains("weight-exponents")
                ? file.named("weight-exponents", NamedExponent::read)
                : Map.of();
        Map<String, ParameterReader> parameters = file.named("parameters", ParameterReader::read);
        Map<String, DerivedReader> derived =
                file.keys().contains("derived") ? file.named("derived", DerivedReader::read) : Map.of();
        List<String> states = file.texts("states");
        Map<String, RouteReader> routes = file.named("routes", RouteReader::read);
        Optional<Part<Enantiomers>> enantiomers = file.optionalMap("enantiomers", ModelReader::enantiomers);
        List<Flow> flows = file.maps("flows", ModelReader::flow);
        List<Output> outputs = file.maps("outputs", ModelReader::output);
        Map<String, VariabilityReader> variabilities = file.named("variability", VariabilityReader::read);
        Part<ValidRanges> valid = file.map("valid", ModelReader::validRanges);
        return new CompartmentModel(
                new ModelDescription(id, alsoKnownAs, title, drug, people.get(), evidence, cautions),
                new Parameterisation(
                        Weight.ofKg(referenceKg),
                        named(exponents, NamedExponent::named),
                        named(parameters, ParameterReader::named),
                        named(derived, DerivedReader::named)),
                states,
                named(routes, RouteReader::named),
                flows,
                outputs,
                enantiomers.map(Part::get),
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

    private static People people(YamlMap map) {
        return new People(map.choice("group", People.Group.class), map.text("describes"));
    }

    private record NamedExponent(double exponent, Evidence evidence) {
        static NamedExponent read(YamlMap map) {
            return new NamedExponent(map.number("exponent"), map.evidence());
        }

        WeightExponent named(String name) {
            return new WeightExponent(name, exponent, evidence);
        }
    }

    private static Enantiomers enantiomers(YamlMap map) {
        Part<EnantiomerFactors> s = map.map("s-ketamine", ModelReader::factors);
        Part<EnantiomerFactors> r = map.map("r-ketamine", ModelReader::factors);
        return new Enantiomers(s.get(), r.get());
    }

    private static EnantiomerFactors factors(YamlMap map) {
        Part<Map<String, Double>> factors = map.map("factors", names -> {
            Map<String, Double> byName = new LinkedHashMap<>();
            names.keys().forEach(name -> byName.put(name, names.number(name)));
            return byName;
        });
        Evidence evidence = map.evidence();
        return new EnantiomerFactors(factors.get(), evidence);
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
        Optional<Double> proportional = map.optionalQuantity("proportional", ONE);
        Optional<Double> exponential = map.optionalQuantity("exponential", ONE);
        Optional<Double> additive = map.optionalQuantity("additive", Unit.of("ng/mL"));
        Evidence evidence = map.evidence();
        if (proportional.isPresent() && exponential.isPresent()) {
            throw new IllegalArgumentException("a residual error is proportional or exponential, not both");
        }
        if (proportional.isEmpty() && exponential.isEmpty() && additive.isEmpty()) {
            throw new IllegalArgumentException("a residual error is proportional, exponential or additive");
        }
        ResidualError.Form form =
                exponential.isPresent() ? ResidualError.Form.EXPONENTIAL : ResidualError.Form.PROPORTIONAL;
        double relative = exponential.or(() -> proportional).orElse(0.0);
        return new ResidualError(form, relative, additive.orElse(0.0), evidence);
    }

    private static ValidRanges validRanges(YamlMap map) {
        Part<ValidRange> age = map.map("age", m -> RangeReader.range(m, Unit.of("a"), "years"));
        Part<ValidRange> weight = map.map("weight", m -> RangeReader.range(m, KG, "kg"));
        Part<ValidRange> time = map.map("time", m -> RangeReader.range(m, Unit.of("min"), "min"));
        return new ValidRanges(age.get(), weight.get(), time.get());
    }
}
