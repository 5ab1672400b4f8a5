package org.evenkeel.pharmacology.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Flow;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Rate;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.model.WeightExponent;

/** A model with its names resolved to numbers once, ready to be filled with one subject's parameters after another. */
public final class Network {

    private static final double NG_PER_ML_OF_MG_PER_L = 1000;
    private static final int OUT_OF_THE_MODEL = -1;
    private static final int NO_VOLUME = -1;

    /** Adds rate x amount(driver) to {@code gainer}, and takes it from {@code loser}. */
    private record Edge(int driver, int gainer, int loser, int numerator, int volume) {
        double perMin(double[] parameters) {
            return volume == NO_VOLUME ? parameters[numerator] : parameters[numerator] / parameters[volume];
        }
    }

    private final CompartmentModel model;
    private final List<Edge> edges;
    private final Blocks blocks;
    private final int input;
    private final int[] outputState;
    private final int[] outputVolume;

    private Network(CompartmentModel model) {
        this.model = model;
        List<Edge> byState = model.flows().stream().map(this::edge).toList();
        int n = model.states().size();
        boolean[][] drives = new boolean[n][n];
        for (Edge e : byState) {
            if (e.gainer() != OUT_OF_THE_MODEL) {
                drives[e.driver()][e.gainer()] = true;
            }
        }
        blocks = Blocks.of(drives);
        int[] placeOf = new int[n];
        IntStream.range(0, n).forEach(place -> placeOf[blocks.stateAt(place)] = place);
        edges = byState.stream()
                .map(e -> new Edge(
                        placeOf[e.driver()],
                        e.gainer() == OUT_OF_THE_MODEL ? OUT_OF_THE_MODEL : placeOf[e.gainer()],
                        placeOf[e.loser()],
                        e.numerator(),
                        e.volume()))
                .toList();
        input = placeOf[state(model.infusionInto())];
        outputState = model.outputs().stream()
                .mapToInt(o -> placeOf[state(o.state())])
                .toArray();
        outputVolume =
                model.outputs().stream().mapToInt(o -> parameter(o.volume())).toArray();
    }

    /** The network of {@code model}. */
    public static Network of(CompartmentModel model) {
        return new Network(model);
    }

    private Edge edge(Flow flow) {
        int numerator = parameter(
                switch (flow.rate()) {
                    case Rate.FirstOrder k -> k.rateConstant();
                    case Rate.ClearanceOverVolume c -> c.clearance();
                });
        int volume = switch (flow.rate()) {
            case Rate.FirstOrder k -> NO_VOLUME;
            case Rate.ClearanceOverVolume c -> parameter(c.volume());
        };
        return switch (flow) {
            case Flow.Transfer t -> {
                int from = state(t.from());
                yield new Edge(from, state(t.to()), from, numerator, volume);
            }
            case Flow.Elimination e -> {
                int from = state(e.from());
                yield new Edge(from, OUT_OF_THE_MODEL, from, numerator, volume);
            }
            case Flow.Lag l -> new Edge(state(l.of()), state(l.state()), state(l.state()), numerator, volume);
        };
    }

    private int state(String name) {
        return model.states().indexOf(name);
    }

    private int parameter(String name) {
        List<Parameter> parameters = model.parameters();
        return IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The places of the named parameters in an array of parameters. */
    public int[] places(List<String> names) {
        return names.stream().mapToInt(this::parameter).toArray();
    }

    /** How many concentrations the model predicts. */
    public int outputs() {
        return outputState.length;
    }

    /** Typical parameters at {@code weight}, in the order of the model and in canonical units. */
    public double[] typicalParametersInKindUnit(Weight weight) {
        double ratio = weight.weightKg() / model.referenceWeight().weightKg();
        return model.parameters().stream()
                .mapToDouble(p -> p.typicalInKindUnit() * Math.pow(ratio, exponentOf(p)))
                .toArray();
    }

    private double exponentOf(Parameter parameter) {
        return model.weightExponents().stream()
                .filter(e -> parameter.weightExponent().filter(e.name()::equals).isPresent())
                .mapToDouble(WeightExponent::exponent)
                .findFirst()
                .orElse(0);
    }

    /** The body with these parameters: by its modes when they can be told apart, else by matrix exponentials. */
    public LinearSystem system(double[] parametersInKindUnit) {
        double[][] a = rateMatrix(parametersInKindUnit);
        double[][] c = observation(parametersInKindUnit);
        return ModalSystem.of(a, blocks, input, c)
                .<LinearSystem>map(modal -> modal)
                .orElseGet(() -> new PropagatedSystem(a, input, c));
    }

    PropagatedSystem propagatedSystem(double[] parameters) {
        return new PropagatedSystem(rateMatrix(parameters), input, observation(parameters));
    }

    double[][] rateMatrix(double[] parameters) {
        int n = model.states().size();
        double[][] a = new double[n][n];
        for (Edge e : edges) {
            double perMin = e.perMin(parameters);
            if (e.gainer() != OUT_OF_THE_MODEL) {
                a[e.gainer()][e.driver()] += perMin;
            }
            a[e.loser()][e.loser()] -= perMin;
        }
        return a;
    }

    double[][] observation(double[] parameters) {
        double[][] c = new double[outputState.length][model.states().size()];
        for (int o = 0; o < c.length; o++) {
            c[o][outputState[o]] = NG_PER_ML_OF_MG_PER_L / parameters[outputVolume[o]];
        }
        return c;
    }

    int input() {
        return input;
    }

    /** The concentration that output {@code index} stands for. */
    public Output output(int index) {
        return model.outputs().get(index);
    }
}
