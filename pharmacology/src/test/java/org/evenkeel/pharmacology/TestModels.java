package org.evenkeel.pharmacology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Derivation;
import org.evenkeel.pharmacology.model.DerivedParameter;
import org.evenkeel.pharmacology.model.EnantiomerFactors;
import org.evenkeel.pharmacology.model.Enantiomers;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.EtaCovariance;
import org.evenkeel.pharmacology.model.Flow;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.ModelDescription;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ParameterKind;
import org.evenkeel.pharmacology.model.Parameterisation;
import org.evenkeel.pharmacology.model.People;
import org.evenkeel.pharmacology.model.Rate;
import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.model.ValidRanges;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.model.WeightExponent;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** Models for tests, written out in code so that this module's tests need no file. */
public final class TestModels {

    public static final Evidence TEST = new Evidence("a test", EvidenceStatus.ASSUMED);
    public static final Measurand ARTERIAL = new Measurand(Analyte.KETAMINE, SamplingSite.ARTERIAL);
    public static final Measurand VENOUS = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);
    public static final Measurand NORKETAMINE = new Measurand(Analyte.NORKETAMINE, SamplingSite.VENOUS);

    public static final double CL_L_PER_MIN = 84.0 / 60;
    public static final double CL_NK_L_PER_MIN = 57.72 / 60;

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<Variability> variabilities = new ArrayList<>();
    private final List<DerivedParameter> derived = new ArrayList<>();
    private final List<RouteModel> routes = new ArrayList<>();

    /** The default model, with variability groups "patients" and "healthy". */
    public static CompartmentModel core() {
        TestModels m = new TestModels();
        m.volume("V1", 25, "volume").volume("V2", 56, "volume").volume("V3", 157, "volume");
        m.clearance("CL", 84, "clearance").clearance("Q2", 161, "clearance").clearance("Q3", 79, "clearance");
        m.rate("kv", 3.65 / 60);
        m.volume("VN", 98.638, "volume").clearance("CLN", 57.72, "clearance");
        m.volume("VNP", 160.04, null).clearance("QN", 42.778, null);
        m.state("a1", "a2", "a3", "v", "n", "np");
        m.exchange("a1", "V1", "a2", "V2", "Q2").exchange("a1", "V1", "a3", "V3", "Q3");
        m.flows.add(new Flow.Transfer("a1", "n", new Rate.ClearanceOverVolume("CL", "V1")));
        m.exchange("n", "VN", "np", "VNP", "QN");
        m.flows.add(new Flow.Elimination("n", new Rate.ClearanceOverVolume("CLN", "VN")));
        m.flows.add(new Flow.Lag("v", "a1", new Rate.FirstOrder("kv")));
        m.output(ARTERIAL, "a1", "V1").output(VENOUS, "v", "V1").output(NORKETAMINE, "n", "VN");
        m.variability("patients", 0.09, 0.12, 0.16).variability("healthy", 0.026, 0.084, 0.09);
        m.variability("alike", 0, 0, 0);
        return m.build("a1");
    }

    /** The default model, measured with a proportional error. */
    public static CompartmentModel withResidual(double sdFraction) {
        CompartmentModel core = core();
        List<Output> outputs = core.outputs().stream()
                .map(o -> new Output(
                        o.measurand(),
                        o.state(),
                        o.volume(),
                        Optional.of(ResidualError.proportional(sdFraction, TEST))))
                .toList();
        return new CompartmentModel(
                core.description(),
                core.parameterisation(),
                core.states(),
                core.routes(),
                core.flows(),
                outputs,
                Optional.empty(),
                core.variabilities(),
                core.validRanges());
    }

    /** The default model with S cleared a tenth faster and R a tenth slower than the whole. */
    public static CompartmentModel coreWithEnantiomers() {
        CompartmentModel core = core();
        return new CompartmentModel(
                core.description(),
                core.parameterisation(),
                core.states(),
                core.routes(),
                core.flows(),
                core.outputs(),
                Optional.of(new Enantiomers(
                        new EnantiomerFactors(Map.of("CL", 1.1), TEST),
                        new EnantiomerFactors(Map.of("CL", 0.9), TEST))),
                core.variabilities(),
                core.validRanges());
    }

    /** Ketamine enters a chain of equal transits: eigenvalues that are exactly alike. */
    public static CompartmentModel transitChain() {
        TestModels m = new TestModels();
        m.volume("V", 10, null).rate("k", 0.1);
        m.state("t1", "t2", "t3");
        m.flows.add(new Flow.Transfer("t1", "t2", new Rate.FirstOrder("k")));
        m.flows.add(new Flow.Transfer("t2", "t3", new Rate.FirstOrder("k")));
        m.flows.add(new Flow.Elimination("t3", new Rate.FirstOrder("k")));
        m.output(VENOUS, "t3", "V").variability("alike", List.of("V"));
        return m.build("t1");
    }

    /** Three states in a one-way ring: complex eigenvalues. */
    public static CompartmentModel ring() {
        TestModels m = new TestModels();
        m.volume("V", 10, null).rate("k", 0.1).rate("out", 0.01);
        m.state("r1", "r2", "r3");
        m.flows.add(new Flow.Transfer("r1", "r2", new Rate.FirstOrder("k")));
        m.flows.add(new Flow.Transfer("r2", "r3", new Rate.FirstOrder("k")));
        m.flows.add(new Flow.Transfer("r3", "r1", new Rate.FirstOrder("k")));
        m.flows.add(new Flow.Elimination("r1", new Rate.FirstOrder("out")));
        m.output(VENOUS, "r1", "V").output(ARTERIAL, "r3", "V").variability("alike", List.of("V"));
        return m.build("r1");
    }

    /**
     * A random body: one to three compartments, a metabolite with none or one of its own, a venous lag, and a drug that
     * is taken up through two depots, one of them behind a transit of the same rate, with a lag and a zero-order part.
     */
    public static CompartmentModel random(SplittableRandom random) {
        TestModels m = new TestModels();
        m.volume("V1", around(random, 30), "volume").clearance("CL", around(random, 80), "clearance");
        m.state("central", "venous", "metabolite", "depot", "gut", "transit");
        int peripherals = random.nextInt(3);
        for (int i = 2; i < 2 + peripherals; i++) {
            m.volume("V" + i, around(random, 60), "volume").clearance("Q" + i, around(random, 90), "clearance");
            m.state("peripheral" + i);
            m.exchange("central", "V1", "peripheral" + i, "V" + i, "Q" + i);
        }
        m.volume("VM", around(random, 90), "volume").clearance("CLM", around(random, 60), "clearance");
        if (random.nextBoolean()) {
            m.volume("VMP", around(random, 150), null).clearance("QM", around(random, 40), null);
            m.state("deep");
            m.exchange("metabolite", "VM", "deep", "VMP", "QM");
        }
        m.rate("kv", around(random, 0.06)).rate("ka", around(random, 0.05)).rate("kg", around(random, 0.03));
        m.parameter("F", ParameterKind.NUMBER, random.nextDouble(), null);
        m.parameter("over", ParameterKind.DURATION, around(random, 20), null);
        m.parameter("lag", ParameterKind.DURATION, around(random, 7), null);
        m.derived.add(new DerivedParameter("rest", new Derivation.Complement("F"), TEST));
        m.flows.add(new Flow.Transfer("central", "metabolite", new Rate.ClearanceOverVolume("CL", "V1")));
        m.flows.add(new Flow.Elimination("metabolite", new Rate.ClearanceOverVolume("CLM", "VM")));
        m.flows.add(new Flow.Lag("venous", "central", new Rate.FirstOrder("kv")));
        m.flows.add(new Flow.Transfer("depot", "central", new Rate.FirstOrder("ka")));
        m.flows.add(new Flow.Transfer("gut", "transit", new Rate.FirstOrder("kg")));
        m.flows.add(new Flow.Transfer("transit", "metabolite", new Rate.FirstOrder("kg")));
        m.output(ARTERIAL, "central", "V1").output(VENOUS, "venous", "V1").output(NORKETAMINE, "metabolite", "VM");
        m.variability("alike", List.of("V1"));
        Input mucosal = new Input("depot", Optional.of("F"), Optional.of("over"), Optional.empty());
        Input swallowed = new Input("gut", Optional.of("rest"), Optional.empty(), Optional.of("lag"));
        m.route(Route.INTRAVENOUS, Input.whole("central"));
        m.route(Route.INTRAMUSCULAR, Input.whole("depot"));
        m.route(Route.SUBLINGUAL, mucosal, swallowed);
        return m.build();
    }

    /** People of the {@link #random} model who differ in everything, timing too. */
    public static List<Variability> spread() {
        List<Eta> etas = List.of(
                new Eta("CL", List.of("CL"), 0.1, TEST),
                new Eta("V", List.of("V1"), 0.1, TEST),
                new Eta("F", List.of("F"), 0.3, Eta.Scale.LOGIT, Eta.Level.OCCASION, TEST),
                new Eta("over", List.of("over"), 0.2, TEST),
                new Eta("lag", List.of("lag"), 0.4, TEST),
                new Eta("k", List.of("ka", "kg"), 0.2, TEST));
        return List.of(new Variability("spread", "people who differ", etas, List.of()));
    }

    private static double around(SplittableRandom random, double middle) {
        return middle * Math.exp(random.nextDouble(-1, 1));
    }

    private void route(Route route, Input... inputs) {
        routes.add(new RouteModel(
                route,
                Optional.empty(),
                List.of(inputs),
                Optional.empty(),
                range(0.05, 2, "mg/kg"),
                Optional.of(range(0, 0.5, "mg/kg/min")),
                List.of(),
                TEST));
    }

    private TestModels volume(String name, double litres, String exponent) {
        return parameter(name, ParameterKind.VOLUME, litres, exponent);
    }

    private TestModels clearance(String name, double litresPerHour, String exponent) {
        return parameter(name, ParameterKind.CLEARANCE, litresPerHour / 60, exponent);
    }

    private TestModels rate(String name, double perMin) {
        return parameter(name, ParameterKind.RATE_CONSTANT, perMin, null);
    }

    private TestModels parameter(String name, ParameterKind kind, double value, String exponent) {
        parameters.add(new Parameter(name, kind, value, Optional.ofNullable(exponent), TEST));
        return this;
    }

    private void state(String... names) {
        states.addAll(List.of(names));
    }

    private TestModels exchange(String one, String volumeOfOne, String other, String volumeOfOther, String clearance) {
        flows.add(new Flow.Transfer(one, other, new Rate.ClearanceOverVolume(clearance, volumeOfOne)));
        flows.add(new Flow.Transfer(other, one, new Rate.ClearanceOverVolume(clearance, volumeOfOther)));
        return this;
    }

    private TestModels output(Measurand measurand, String state, String volume) {
        outputs.add(new Output(measurand, state, volume, Optional.empty()));
        return this;
    }

    private TestModels variability(String id, double ofCl, double ofV, double ofKv) {
        List<Eta> etas = List.of(
                new Eta("CL", List.of("CL"), ofCl, TEST),
                new Eta("V", List.of("V1", "V2", "V3"), ofV, TEST),
                new Eta("kv", List.of("kv"), ofKv, TEST));
        EtaCovariance together = new EtaCovariance("CL", "V", 0.48 * Math.sqrt(ofCl * ofV), TEST);
        variabilities.add(new Variability(id, id, etas, List.of(together)));
        return this;
    }

    private void variability(String id, List<String> on) {
        variabilities.add(new Variability(id, id, List.of(new Eta("V", on, 0, TEST)), List.of()));
    }

    private CompartmentModel build(String infusionInto) {
        route(Route.INTRAVENOUS, Input.whole(infusionInto));
        return build();
    }

    private CompartmentModel build() {
        return new CompartmentModel(
                new ModelDescription(
                        "test",
                        List.of(),
                        "a test model",
                        Drug.RACEMIC_KETAMINE,
                        new People(People.Group.ADULTS, "nobody"),
                        TEST,
                        List.of()),
                new Parameterisation(
                        Weight.ofKg(70),
                        List.of(new WeightExponent("volume", 1, TEST), new WeightExponent("clearance", 0.75, TEST)),
                        parameters,
                        derived),
                states,
                routes,
                flows,
                outputs,
                Optional.empty(),
                variabilities,
                new ValidRanges(range(18, 75, "years"), range(40, 150, "kg"), range(0, 600, "min")));
    }

    private static ValidRange range(double from, double to, String unit) {
        return new ValidRange(new ValidRange.Bounds(from, to), unit, TEST);
    }
}
