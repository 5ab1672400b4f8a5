package org.evenkeel.pharmacology.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.Distribution;
import org.evenkeel.pharmacology.effect.EffectDescription;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectLevel;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.EffectParameterValue;
import org.evenkeel.pharmacology.effect.EffectSpread;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Derivation;
import org.evenkeel.pharmacology.model.DerivedParameter;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.EtaCovariance;
import org.evenkeel.pharmacology.model.Flow;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ParameterKind;
import org.evenkeel.pharmacology.model.Parameterisation;
import org.evenkeel.pharmacology.model.Rate;
import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.substance.Drug;

/** Models and effects for tests of fits. */
final class FitModels {

    private static final Map<EffectParameter, Double> TYPICAL = Map.of(
            EffectParameter.EQUILIBRATION_HALF_LIFE, 8.3,
            EffectParameter.C50, 121.0,
            EffectParameter.STEEPNESS, 1.4,
            EffectParameter.PRESSURE_HALF_LIFE, 8.0,
            EffectParameter.PRESSURE_SLOPE, 0.04,
            EffectParameter.S_SHARE, 0.5);

    private FitModels() {}

    /** The intravenous test model with a published scatter of its concentrations. */
    static CompartmentModel intravenous() {
        CompartmentModel core = TestModels.core();
        List<Output> outputs = core.outputs().stream()
                .map(o -> new Output(
                        o.measurand(),
                        o.state(),
                        o.volume(),
                        Optional.of(ResidualError.proportional(0.15, TestModels.TEST))))
                .toList();
        return new CompartmentModel(
                core.description(),
                core.parameterisation(),
                core.states(),
                core.routes(),
                core.flows(),
                outputs,
                core.enantiomers(),
                core.variabilities(),
                core.validRanges());
    }

    /**
     * A spray: part is taken up in the nose, the rest is swallowed with a lag and over some time and loses a part on the
     * way; fractions vary on the logit scale, the duration from one occasion to the next.
     */
    static CompartmentModel spray() {
        List<Parameter> parameters = List.of(
                parameter("V", ParameterKind.VOLUME, 80),
                parameter("V2", ParameterKind.VOLUME, 200),
                parameter("CL", ParameterKind.CLEARANCE, 1.5),
                parameter("Q", ParameterKind.CLEARANCE, 2),
                parameter("kn", ParameterKind.RATE_CONSTANT, 0.08),
                parameter("kg", ParameterKind.RATE_CONSTANT, 0.02),
                parameter("FN", ParameterKind.NUMBER, 0.54),
                parameter("FG", ParameterKind.NUMBER, 0.2),
                parameter("D", ParameterKind.DURATION, 30),
                parameter("T", ParameterKind.DURATION, 7));
        List<DerivedParameter> derived = List.of(
                new DerivedParameter("swallowed", new Derivation.Complement("FN"), TestModels.TEST),
                new DerivedParameter("FSW", new Derivation.Product(List.of("swallowed", "FG")), TestModels.TEST));
        List<Flow> flows = List.of(
                new Flow.Transfer("nose", "central", new Rate.FirstOrder("kn")),
                new Flow.Transfer("gut", "central", new Rate.FirstOrder("kg")),
                new Flow.Transfer("central", "side", new Rate.ClearanceOverVolume("Q", "V")),
                new Flow.Transfer("side", "central", new Rate.ClearanceOverVolume("Q", "V2")),
                new Flow.Elimination("central", new Rate.ClearanceOverVolume("CL", "V")));
        Input nose = new Input("nose", Optional.of("FN"), Optional.empty(), Optional.empty());
        Input gut = new Input("gut", Optional.of("FSW"), Optional.of("D"), Optional.of("T"));
        CompartmentModel core = TestModels.core();
        RouteModel vein = core.routes().getFirst();
        RouteModel spray = new RouteModel(
                Route.INTRANASAL,
                Optional.empty(),
                List.of(nose, gut),
                Optional.empty(),
                vein.dose(),
                Optional.empty(),
                List.of(),
                TestModels.TEST);
        List<Eta> etas = List.of(
                new Eta("CL", List.of("CL"), 0.09, TestModels.TEST),
                new Eta("V", List.of("V", "V2"), 0.06, TestModels.TEST),
                new Eta("FN", List.of("FN"), 0.5, Eta.Scale.LOGIT, Eta.Level.SUBJECT, TestModels.TEST),
                new Eta("T", List.of("T"), 0.1, TestModels.TEST),
                new Eta("D", List.of("D"), 0.15, Eta.Scale.LOG, Eta.Level.OCCASION, TestModels.TEST));
        return new CompartmentModel(
                core.description(),
                new Parameterisation(Weight.ofKg(70), List.of(), parameters, derived),
                List.of("nose", "gut", "central", "side"),
                List.of(spray),
                flows,
                List.of(new Output(
                        TestModels.VENOUS,
                        "central",
                        "V",
                        Optional.of(new ResidualError(ResidualError.Form.EXPONENTIAL, 0.2, 0, TestModels.TEST)))),
                Optional.empty(),
                List.of(new Variability(
                        "people", "people", etas, List.of(new EtaCovariance("CL", "V", 0.03, TestModels.TEST)))),
                core.validRanges());
    }

    private static Parameter parameter(String name, ParameterKind kind, double value) {
        return new Parameter(name, kind, value, Optional.empty(), TestModels.TEST);
    }

    /** Effects of the usual size; every fitted parameter with a CV of 40 %, the slope of pressure by session too. */
    static EffectPrior effects() {
        List<EffectParameterValue> parameters = Arrays.stream(EffectParameter.values())
                .map(p ->
                        new EffectParameterValue(p, TYPICAL.getOrDefault(p, 1.0), "test", spreads(p), TestModels.TEST))
                .toList();
        List<EffectDescription> descriptions = Arrays.stream(AcuteEffect.values())
                .map(e -> new EffectDescription(
                        e,
                        "test",
                        "1",
                        "test",
                        Optional.empty(),
                        List.of(Drug.values()),
                        Optional.empty(),
                        List.of(EffectParameter.C50),
                        List.of(),
                        TestModels.TEST))
                .toList();
        return EffectPrior.of(new EffectKnowledge(
                parameters, descriptions, List.of(), List.of(), List.of(), new EffectKnowledge.Words("", "", "")));
    }

    private static List<EffectSpread> spreads(EffectParameter parameter) {
        Distribution wide = new Distribution.LogNormalCv(0.4);
        EffectSpread people = new EffectSpread(EffectLevel.BETWEEN_PEOPLE, wide, TestModels.TEST);
        EffectSpread sessions = new EffectSpread(EffectLevel.BETWEEN_SESSIONS, wide, TestModels.TEST);
        return parameter == EffectParameter.PRESSURE_SLOPE ? List.of(people, sessions) : List.of(people);
    }
}
