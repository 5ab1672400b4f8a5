package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.List;
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
    private record Edge(int driver, int gainer, int loser, int numerator, int volume) {

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
        double[][] a = rateMatrix(parametersInKindUnit, noChange());
        double[][] c = observation(parametersInKindUnit, noChange());
        return ModalSystem.of(a, blocks, channels, c)
                .or(() -> EqualRates.pulledApart(a, blocks)
                        .flatMap(factors -> ModalSystem.of(
                                rateMatrix(parametersInKindUnit, factors),
                                blocks,
                                channels,
                                observation(parametersInKindUnit, factors))))
                .<LinearSystem>map(modal -> modal)
                .orElseGet(() -> new PropagatedSystem(a, channels, c));
    }

    PropagatedSystem propagatedSystem(double[] parameters) {
        return new PropagatedSystem(rateMatrix(parameters, noChange()), channels, observation(parameters, noChange()));
    }

    private double[] noChange() {
        double[] factors = new double[size()];
        Arrays.fill(factors, 1);
        return factors;
    }

    private int size() {
        return blocks.count() == 0 ? 0 : blocks.end(blocks.count() - 1);
    }

    /** The rates, 1/min, with all that leaves (or, for a lag, follows into) a state multiplied by its factor. */
    double[][] rateMatrix(double[] parameters, double[] factorOfState) {
        double[][] a = new double[size()][size()];
        for (Edge e : edges) {
            if (e.loser() == OUTSIDE) {
                continue;
            }
            double perMin = e.perMin(parameters) * factorOfState[e.loser()];
            if (e.gainer() != OUTSIDE && e.driver() != OUTSIDE) {
                a[e.gainer()][e.driver()] += perMin;
            }
            a[e.loser()][e.loser()] -= perMin;
        }
        return a;
    }

    /** ng/mL for 1 mg. An amount that leaves faster is less by its factor, and is counted for as much more. */
    double[][] observation(double[] parameters, double[] factorOfState) {
        double[][] c = new double[outputState.length][size()];
        for (int o = 0; o < c.length; o++) {
            if (outputState[o] != OUTSIDE) {
                c[o][outputState[o]] = NG_PER_ML_OF_MG_PER_L
                        / parameters[outputVolume[o]]
                        * (isLag[o] ? 1 : factorOfState[outputState[o]]);
            }
        }
        return c;
    }

    /** The states that the channels enter. */
    int[] channels() {
        return channels.clone();
    }
}
