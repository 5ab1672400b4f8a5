package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Flow;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Rate;

/**
 * The part of a model that some inputs reach and some outputs see, with names resolved to places once, ready to be
 * filled with one subject's parameters after another. A depot of a route that is not used costs nothing.
 */
final class Network {

    private static final double NG_PER_ML_OF_MG_PER_L = 1000;
    private static final int OUTSIDE = -1;
    private static final int NO_VOLUME = -1;

    /** Adds rate x amount(driver) to {@code gainer}, and takes it from {@code loser}; either may be outside. */
    record Edge(int driver, int gainer, int loser, int numerator, int volume) {

        double perMin(double[] parameters) {
            return volume == NO_VOLUME ? parameters[numerator] : parameters[numerator] / parameters[volume];
        }

        Edge moved(int[] placeOf) {
            return new Edge(
                    placeOf[driver], gainer == OUTSIDE ? OUTSIDE : placeOf[gainer], placeOf[loser], numerator, volume);
        }
    }

    private final List<String> parameterNames;
    private final List<String> stateNames;
    private final List<Edge> edges;
    private final Blocks blocks;
    private final int[] channels;
    private final int[] outputState;
    private final int[] outputVolume;
    private final boolean[] isLag;
    private final double[] noChange;

    /**
     * The network of {@code model} between {@code inputs} and {@code outputs}.
     *
     * @param inputs the channels, in their order
     * @param outputs the rows, in their order
     */
    Network(CompartmentModel model, List<Input> inputs, List<Output> outputs) {
        parameterNames = model.parameterisation().names();
        stateNames = model.states();
        List<Edge> all = model.flows().stream().map(this::edge).toList();
        boolean[] used = used(all, inputs, outputs);
        int[] kept = IntStream.range(0, used.length).filter(i -> used[i]).toArray();
        boolean[][] drives = new boolean[kept.length][kept.length];
        for (Edge e : all) {
            if (e.gainer() != OUTSIDE && used[e.driver()] && used[e.gainer()]) {
                drives[Arrays.binarySearch(kept, e.driver())][Arrays.binarySearch(kept, e.gainer())] = true;
            }
        }
        blocks = Blocks.of(drives);
        int[] placeOf = new int[used.length];
        Arrays.fill(placeOf, OUTSIDE);
        IntStream.range(0, kept.length).forEach(place -> placeOf[kept[blocks.stateAt(place)]] = place);
        edges = all.stream()
                .map(e -> e.moved(placeOf))
                .filter(e -> e.driver() != OUTSIDE || e.loser() != OUTSIDE)
                .toList();
        channels = inputs.stream()
                .mapToInt(i -> placeOf[stateNames.indexOf(i.into())])
                .toArray();
        outputState = outputs.stream()
                .mapToInt(o -> placeOf[stateNames.indexOf(o.state())])
                .toArray();
        outputVolume = outputs.stream()
                .mapToInt(o -> parameterNames.indexOf(o.volume()))
                .toArray();
        noChange = new double[blocks.states()];
        Arrays.fill(noChange, 1);
        isLag = new boolean[outputState.length];
        for (Edge e : edges) {
            for (int o = 0; o < isLag.length; o++) {
                isLag[o] |= e.loser() == outputState[o] && e.driver() != e.loser();
            }
        }
    }

    private Edge edge(Flow flow) {
        int numerator = parameterNames.indexOf(
                switch (flow.rate()) {
                    case Rate.FirstOrder k -> k.rateConstant();
                    case Rate.ClearanceOverVolume c -> c.clearance();
                });
        int volume = switch (flow.rate()) {
            case Rate.FirstOrder k -> NO_VOLUME;
            case Rate.ClearanceOverVolume c -> parameterNames.indexOf(c.volume());
        };
        return switch (flow) {
            case Flow.Transfer t -> {
                int from = stateNames.indexOf(t.from());
                yield new Edge(from, stateNames.indexOf(t.to()), from, numerator, volume);
            }
            case Flow.Elimination e -> {
                int from = stateNames.indexOf(e.from());
                yield new Edge(from, OUTSIDE, from, numerator, volume);
            }
            case Flow.Lag l -> {
                int lagging = stateNames.indexOf(l.state());
                yield new Edge(stateNames.indexOf(l.of()), lagging, lagging, numerator, volume);
            }
        };
    }

    /** States that something can reach from a channel and that an output can feel. */
    private boolean[] used(List<Edge> all, List<Input> inputs, List<Output> outputs) {
        boolean[] reached = new boolean[stateNames.size()];
        boolean[] felt = new boolean[stateNames.size()];
        inputs.forEach(i -> reached[stateNames.indexOf(i.into())] = true);
        outputs.forEach(o -> felt[stateNames.indexOf(o.state())] = true);
        for (int round = 0; round < reached.length; round++) {
            for (Edge e : all) {
                if (e.gainer() != OUTSIDE) {
                    reached[e.gainer()] |= reached[e.driver()];
                    felt[e.driver()] |= felt[e.gainer()];
                }
            }
        }
        inputs.forEach(i -> felt[stateNames.indexOf(i.into())] = true);
        for (int i = 0; i < reached.length; i++) {
            reached[i] &= felt[i];
        }
        return reached;
    }

    /** The places of the named parameters in an array of all parameters. */
    int placeOfParameter(String name) {
        return parameterNames.indexOf(name);
    }

    /** The body with these parameters: by its modes when they can be told apart, else by matrix exponentials. */
    LinearSystem system(double[] parametersInKindUnit) {
        ModalSolver solver = solver();
        return solve(solver, parametersInKindUnit, new double[size()][size()], new double[outputState.length])
                ? ModalSystem.of(solver)
                : propagatedSystem(parametersInKindUnit);
    }

    /** The modes that an output can show: those of its own states and of all that flow into them. */
    List<Integer> modesOf(int output) {
        int state = outputState[output];
        return state == OUTSIDE
                ? List.of()
                : IntStream.range(0, size())
                        .filter(mode -> blocks.reaches(blocks.of(mode), blocks.of(state)))
                        .boxed()
                        .toList();
    }

    /** Whether every channel enters the state that an output sees, and nothing else flows into it from outside. */
    boolean isDosedWhereSeen(int output) {
        int state = outputState[output];
        return state != OUTSIDE
                && Arrays.stream(channels).allMatch(c -> c == state)
                && modesOf(output).stream().allMatch(mode -> blocks.of(mode) == blocks.of(state));
    }

    double[][] emptyRateMatrix() {
        return new double[size()][size()];
    }

    /** A solver for bodies of this shape. */
    ModalSolver solver() {
        return new ModalSolver(blocks, channels, outputState);
    }

    /**
     * Finds the modes of the body with these parameters.
     *
     * @param a room for the rate matrix
     * @param ngPerMlOfMg room for one number of each output
     * @return false when they can't be told apart
     */
    boolean solve(ModalSolver solver, double[] parameters, double[][] a, double[] ngPerMlOfMg) {
        fillRates(parameters, noChange, a);
        fillObservation(parameters, noChange, ngPerMlOfMg);
        if (solver.solve(a, ngPerMlOfMg)) {
            return true;
        }
        Optional<double[]> factors = EqualRates.pulledApart(a, blocks);
        if (factors.isEmpty()) {
            return false;
        }
        fillRates(parameters, factors.get(), a);
        fillObservation(parameters, factors.get(), ngPerMlOfMg);
        return solver.solve(a, ngPerMlOfMg);
    }

    PropagatedSystem propagatedSystem(double[] parameters) {
        return new PropagatedSystem(rateMatrix(parameters), channels, observation(parameters));
    }

    private int size() {
        return blocks.states();
    }

    /** The rates, 1/min. */
    double[][] rateMatrix(double[] parameters) {
        double[][] a = new double[size()][size()];
        fillRates(parameters, noChange, a);
        return a;
    }

    /** The rates with all that leaves (or, for a lag, follows into) a state multiplied by its factor. */
    private void fillRates(double[] parameters, double[] factorOfState, double[][] a) {
        for (double[] row : a) {
            Arrays.fill(row, 0);
        }
        for (Edge e : edges) {
            if (e.loser() != OUTSIDE) {
                double perMin = e.perMin(parameters) * factorOfState[e.loser()];
                if (e.gainer() != OUTSIDE && e.driver() != OUTSIDE) {
                    a[e.gainer()][e.driver()] += perMin;
                }
                a[e.loser()][e.loser()] -= perMin;
            }
        }
    }

    /** ng/mL of each output for 1 mg in each state. */
    double[][] observation(double[] parameters) {
        double[] ngPerMlOfMg = new double[outputState.length];
        fillObservation(parameters, noChange, ngPerMlOfMg);
        double[][] c = new double[outputState.length][size()];
        for (int o = 0; o < c.length; o++) {
            if (outputState[o] != OUTSIDE) {
                c[o][outputState[o]] = ngPerMlOfMg[o];
            }
        }
        return c;
    }

    /** An amount that leaves faster is less by its factor, and is counted for as much more. */
    private void fillObservation(double[] parameters, double[] factorOfState, double[] ngPerMlOfMg) {
        for (int o = 0; o < ngPerMlOfMg.length; o++) {
            double factor = outputState[o] == OUTSIDE || isLag[o] ? 1 : factorOfState[outputState[o]];
            ngPerMlOfMg[o] = NG_PER_ML_OF_MG_PER_L / parameters[outputVolume[o]] * factor;
        }
    }

    /** The states that the channels enter. */
    int[] channels() {
        return channels.clone();
    }

    /** The flows between the states that are used. */
    List<Edge> edges() {
        return edges;
    }

    /** How many states are used. */
    int states() {
        return size();
    }

    /** The state of each output; {@value #OUTSIDE} when no input reaches it. */
    int[] outputStates() {
        return outputState.clone();
    }

    /** The place of the volume of each output among the parameters. */
    int[] outputVolumes() {
        return outputVolume.clone();
    }
}
