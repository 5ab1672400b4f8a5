package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The concentrations of one subject after another at a few times, and how they move with the subject's parameters.
 * Effect sites may be added behind any of the concentrations. Not safe to share between threads: it keeps its work.
 *
 * <p>Slopes by rates, fractions and volumes are exact ({@link ModalSensitivity}), those by durations and lags of inputs
 * are differences at the same modes; the chain from there to the parameters that derived ones are made of is exact again.
 */
public final class Sensitivities {

    private static final double NG_PER_ML_OF_MG_PER_L = 1000;
    private static final double TIMING_STEP = 1e-4;
    private static final int NONE = -1;

    /** An effect site follows this row of the network with this rate constant of those handed in. */
    public record Site(int follows, int rate) {}

    private final DosedNetwork network;
    private final List<Network.Edge> edges;
    private final int[] driverOfSite;
    private final int[] rateOfSite;
    private final int[] volumeOfRow;
    private final Blocks blocks;
    private final ModalSensitivity modal;
    private final Supplier<PropagatedSensitivity> propagating;
    private final DosedNetwork.Walks walks;
    private final double[] rates;
    private final double[] fractions;
    private final double[] byRate;
    private final double[] byFraction;
    private final int rows;
    private final int times;
    /** For each duration and lag that is a parameter: how the amount of each row at each time moves with it, mg/min. */
    private final double[][] byTiming;

    private AmountSlopes answer;
    private double[] all = {};
    private boolean timingKnown;

    /** See {@link DosedNetwork#sensitivities}. */
    Sensitivities(DosedNetwork dosed, Network network, List<Site> sites, double[] timesMinutes) {
        this.network = dosed;
        edges = network.edges();
        int n = network.states();
        int[] outputs = Arrays.copyOf(network.outputStates(), network.outputStates().length + sites.size());
        volumeOfRow = Arrays.copyOf(network.outputVolumes(), outputs.length);
        driverOfSite = sites.stream().mapToInt(s -> outputs[s.follows()]).toArray();
        rateOfSite = sites.stream().mapToInt(Site::rate).toArray();
        rows = outputs.length;
        times = timesMinutes.length;
        for (int s = 0; s < sites.size(); s++) {
            int row = rows - sites.size() + s;
            outputs[row] = driverOfSite[s] == NONE ? NONE : n + s;
            volumeOfRow[row] = volumeOfRow[sites.get(s).follows()];
        }
        blocks = Blocks.of(drives(n + sites.size()));
        int[] placeOf = new int[n + sites.size()];
        IntStream.range(0, placeOf.length).forEach(place -> placeOf[blocks.stateAt(place)] = place);
        AmountSlopes.FlowPlaces flows = flows(n, placeOf);
        int[] channels = moved(network.channels(), placeOf);
        int[] states = moved(outputs, placeOf);
        modal = new ModalSensitivity(blocks, flows, channels, states, times);
        propagating = () -> new PropagatedSensitivity(placeOf.length, flows, channels, states, times);
        answer = modal;
        walks = dosed.walksMinutes(timesMinutes);
        rates = new double[edges.size() + sites.size()];
        byRate = new double[rates.length];
        fractions = new double[network.channels().length];
        byFraction = new double[fractions.length];
        byTiming = new double[2 * fractions.length][];
        IntStream.range(0, byTiming.length)
                .filter(i -> dosed.placeOfTiming(i) != NONE)
                .forEach(i -> byTiming[i] = new double[rows * times]);
    }

    private boolean[][] drives(int n) {
        boolean[][] drives = new boolean[n][n];
        for (Network.Edge e : edges) {
            if (e.driver() != NONE && e.gainer() != NONE) {
                drives[e.driver()][e.gainer()] = true;
            }
        }
        for (int s = 0; s < driverOfSite.length; s++) {
            if (driverOfSite[s] != NONE) {
                drives[driverOfSite[s]][n - driverOfSite.length + s] = true;
            }
        }
        return drives;
    }

    private AmountSlopes.FlowPlaces flows(int n, int[] placeOf) {
        int[] sites = IntStream.range(n, placeOf.length).toArray();
        int[] driver = edges.stream().mapToInt(Network.Edge::driver).toArray();
        int[] gainer = edges.stream().mapToInt(Network.Edge::gainer).toArray();
        int[] loser = edges.stream().mapToInt(Network.Edge::loser).toArray();
        return new AmountSlopes.FlowPlaces(
                moved(joined(driver, driverOfSite), placeOf),
                moved(joined(gainer, sites), placeOf),
                moved(joined(loser, sites), placeOf));
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    private static int[] moved(int[] states, int[] placeOf) {
        return Arrays.stream(states)
                .map(s -> s == NONE ? AmountSlopes.OUTSIDE : placeOf[s])
                .toArray();
    }

    /** How many parameters a subject has, derived ones included. */
    public int parameters() {
        return network.model().parameterisation().names().size();
    }

    /**
     * Whether the body with these parameters has an answer. Then {@link #ngPerMl} and {@link #slopes} speak of it.
     *
     * @param givenInKindUnit the subject's own parameters without the derived ones, in the model's order
     * @param sitePerMin rate constants of the effect sites
     * @param withSlopes whether {@link #slopes} will be asked for too
     */
    public boolean solve(double[] givenInKindUnit, double[] sitePerMin, boolean withSlopes) {
        all = network.completion().completeInKindUnit(givenInKindUnit);
        for (int e = 0; e < edges.size(); e++) {
            rates[e] = edges.get(e).perMin(all);
        }
        for (int s = 0; s < rateOfSite.length; s++) {
            rates[edges.size() + s] = sitePerMin[rateOfSite[s]];
        }
        for (int c = 0; c < fractions.length; c++) {
            fractions[c] = network.placeOfFraction(c) == NONE ? 1 : all[network.placeOfFraction(c)];
        }
        timingKnown = false;
        Walk walk = walks.of(network.timing(all));
        if (modal.solve(rates, fractions, walk, withSlopes)) {
            answer = modal;
            return true;
        }
        if (answer == modal) {
            answer = propagating.get();
        }
        return answer.solve(rates, fractions, walk, withSlopes);
    }

    /** The concentration of row {@code row}, the sites counted behind the network's own rows. */
    public double ngPerMl(int row, int time) {
        return Math.max(0, answer.amountMg(row, time) * NG_PER_ML_OF_MG_PER_L / all[volumeOfRow[row]]);
    }

    /**
     * How that concentration moves.
     *
     * @param byParameter into this, for each given parameter; long enough for the derived ones, whose places are overwritten
     * @param bySite into this, for each of the rate constants of sites
     */
    public void slopes(int row, int time, double[] byParameter, double[] bySite) {
        answer.slopes(row, time, byRate, byFraction);
        Arrays.fill(byParameter, 0);
        Arrays.fill(bySite, 0);
        double perMg = NG_PER_ML_OF_MG_PER_L / all[volumeOfRow[row]];
        for (int e = 0; e < edges.size(); e++) {
            Network.Edge edge = edges.get(e);
            double slope = byRate[e] * perMg;
            if (edge.volume() == NONE) {
                byParameter[edge.numerator()] += slope;
            } else {
                byParameter[edge.numerator()] += slope / all[edge.volume()];
                byParameter[edge.volume()] -= slope * rates[e] / all[edge.volume()];
            }
        }
        for (int s = 0; s < rateOfSite.length; s++) {
            bySite[rateOfSite[s]] += byRate[edges.size() + s] * perMg;
        }
        for (int c = 0; c < fractions.length; c++) {
            if (network.placeOfFraction(c) != NONE) {
                byParameter[network.placeOfFraction(c)] += byFraction[c] * perMg;
            }
        }
        byParameter[volumeOfRow[row]] -= answer.amountMg(row, time) * perMg / all[volumeOfRow[row]];
        for (int i = 0; i < byTiming.length; i++) {
            if (byTiming[i] != null) {
                learnTimings();
                byParameter[network.placeOfTiming(i)] += byTiming[i][row * times + time] * perMg;
            }
        }
        network.completion().pullBack(all, byParameter);
    }

    private void learnTimings() {
        if (timingKnown) {
            return;
        }
        double[] timing = network.timing(all);
        for (int i = 0; i < byTiming.length; i++) {
            if (byTiming[i] != null) {
                double[] moved = timing.clone();
                double step = TIMING_STEP * timing[i];
                Arrays.fill(byTiming[i], 0);
                for (int sign = 1; sign >= -1; sign -= 2) {
                    moved[i] = timing[i] + sign * step;
                    answer.follow(walks.of(moved.clone()), false);
                    for (int at = 0; at < rows * times; at++) {
                        byTiming[i][at] += sign * answer.amountMg(at / times, at % times) / (2 * step);
                    }
                }
            }
        }
        answer.follow(walks.of(timing), true);
        timingKnown = true;
    }
}
