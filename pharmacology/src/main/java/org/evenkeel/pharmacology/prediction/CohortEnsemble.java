package org.evenkeel.pharmacology.prediction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.ensemble.Dose;
import org.evenkeel.pharmacology.ensemble.Ensemble;
import org.evenkeel.pharmacology.ensemble.EnsembleBands;
import org.evenkeel.pharmacology.ensemble.ModalBlock;
import org.evenkeel.pharmacology.ensemble.ModalShape;
import org.evenkeel.pharmacology.ensemble.SubjectModes;
import org.evenkeel.pharmacology.ensemble.Walk;
import org.evenkeel.pharmacology.kernel.DosedNetwork;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.population.EtaSampler;

/**
 * The people of a cohort for the fast engine: bands of any number of them, exact and without keeping their curves. For
 * cohorts whose rows are whole concentrations of one network.
 */
final class CohortEnsemble implements SubjectModes {

    /** Two modes of one person that can't be told apart are moved by this much, and by more when that is not enough. */
    private static final double NUDGE = 2e-6;

    private static final int MOST_NUDGES = 6;

    private final DosedNetwork network;
    private final double[] typical;
    private final SubjectParameters parameters;
    private final EtaSampler sampler;
    private final ModalShape shape;

    private CohortEnsemble(
            DosedNetwork network,
            double[] typical,
            SubjectParameters parameters,
            EtaSampler sampler,
            ModalShape shape) {
        this.network = network;
        this.typical = typical;
        this.parameters = parameters;
        this.sampler = sampler;
        this.shape = shape;
    }

    /** The people of a network, or empty when nothing is given, an output is never reached, or there are no modes. */
    static Optional<CohortEnsemble> of(
            DosedNetwork network, double[] typical, SubjectParameters parameters, EtaSampler sampler) {
        DosedNetwork.Modes modes = network.modes();
        boolean reached = IntStream.range(0, network.rows())
                .noneMatch(o -> network.modesOf(o).isEmpty());
        if (network.channels() == 0 || network.rows() == 0 || !reached || !modes.solve(typical)) {
            return Optional.empty();
        }
        List<ModalShape.Curve> curves = IntStream.range(0, network.rows())
                .mapToObj(o -> new ModalShape.Curve(network.modesOf(o), !network.isDosedWhereSeen(o)))
                .toList();
        ModalShape shape = new ModalShape(modes.count(), network.channels(), curves);
        return Optional.of(new CohortEnsemble(network, typical, parameters, sampler, shape));
    }

    /** Fills in mean and quantiles of {@code people} subjects at ascending times, one spread for each row. */
    void spread(double[] timesMinutes, int people, CurveSpread[] into) {
        List<Dose> shared = network.doses().stream()
                .filter(d -> !network.hasOwnTiming(d.input()))
                .toList();
        List<Quantile> quantiles = List.of(Quantile.values());
        double[] probabilities =
                quantiles.stream().mapToDouble(Quantile::probability).toArray();
        Walk walk = Walk.through(network.channels(), shared, timesMinutes);
        EnsembleBands bands = new Ensemble(shape, this, walk, probabilities)
                .bands(people, Runtime.getRuntime().availableProcessors());
        for (int row = 0; row < into.length; row++) {
            Map<Quantile, double[]> curves = new EnumMap<>(Quantile.class);
            for (int q = 0; q < quantiles.size(); q++) {
                curves.put(quantiles.get(q), bands.quantileNgPerMl(row, q));
            }
            into[row].set(bands.meanNgPerMl(row), curves);
        }
    }

    @Override
    public void fill(int firstSubject, ModalBlock into) {
        DosedNetwork.Modes modes = network.modes();
        List<Dose> doses = network.doses();
        for (int place = 0; place < into.subjects(); place++) {
            solve(modes, firstSubject + place);
            for (int mode = 0; mode < modes.count(); mode++) {
                into.decayPerMin(mode)[place] = modes.decayPerMin(mode);
            }
            for (int o = 0; o < network.rows(); o++) {
                List<Integer> ofCurve = shape.curves().get(o).modes();
                for (int channel = 0; channel < network.channels(); channel++) {
                    for (int k = 0; k < ofCurve.size(); k++) {
                        into.gainNgPerMlPerMg(o, channel, k)[place] = modes.ngPerMlOfMg(o, channel, ofCurve.get(k));
                    }
                }
            }
            for (Dose dose : doses) {
                if (network.hasOwnTiming(dose.input())) {
                    enter(modes, dose, place, into);
                }
            }
        }
    }

    private void solve(DosedNetwork.Modes modes, int number) {
        double[] own = parameters.inKindUnit(typical, sampler.etasDimensionless(number));
        for (int nudges = 0; !modes.solve(own); nudges++) {
            if (nudges == MOST_NUDGES) {
                CompartmentModel model = network.model();
                throw new IllegalStateException("model " + model.id() + " has no modes for subject " + number);
            }
            for (int i = 0; i < own.length; i++) {
                own[i] *= 1 + NUDGE * Math.scalb(i + 1.0, nudges) / own.length;
            }
        }
    }

    private static void enter(DosedNetwork.Modes modes, Dose dose, int place, ModalBlock into) {
        int channel = dose.input();
        double start = dose.startMinutes() + modes.lagMinutes(channel);
        double over = modes.overMinutes(channel) > 0 ? modes.overMinutes(channel) : dose.durationMinutes();
        if (start + over > start) {
            double mgPerMin = dose.doseMg() / over;
            into.events().add(place, channel, start, mgPerMin, 0);
            into.events().add(place, channel, start + over, -mgPerMin, 0);
        } else {
            into.events().add(place, channel, start, 0, dose.doseMg());
        }
    }
}
