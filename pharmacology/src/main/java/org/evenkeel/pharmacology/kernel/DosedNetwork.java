package org.evenkeel.pharmacology.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.ensemble.Dose;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.substance.Measurand;

/** A model, the doses given and the concentrations wanted, made ready for one subject after another. Immutable. */
public final class DosedNetwork {

    private final CompartmentModel model;
    private final int rows;
    private final Network network;
    private final ParameterCompletion completion;
    private final List<Input> channels;
    private final List<Pulse> asGiven;
    private final int[] placeOfFraction;
    private final int[] placeOfOver;
    private final int[] placeOfLag;

    private DosedNetwork(CompartmentModel model, InputsOfDoses doses, List<Output> outputs) {
        this.model = model;
        rows = outputs.size();
        channels = doses.channels();
        asGiven = doses.pulses();
        network = new Network(model, channels, outputs);
        completion = new ParameterCompletion(model.parameterisation());
        placeOfFraction = places(channels.stream().map(Input::fraction).toList());
        placeOfOver = places(channels.stream().map(Input::over).toList());
        placeOfLag = places(channels.stream().map(Input::lag).toList());
    }

    /**
     * The network of {@code model} under {@code regimen}.
     *
     * @param wanted the rows of every answer, in their order
     * @throws IllegalArgumentException when the model does not know a route of the regimen, or does not predict what is
     *     wanted
     */
    public static DosedNetwork of(CompartmentModel model, DosingRegimen regimen, List<Measurand> wanted) {
        if (regimen.drug() != model.drug()) {
            throw new IllegalArgumentException("model " + model.id() + " is of "
                    + model.drug().words() + ", not of " + regimen.drug().words());
        }
        InputsOfDoses doses = new InputsOfDoses(model);
        for (Administration administration : regimen.administrations()) {
            doses.add(administration);
        }
        List<Output> outputs = wanted.stream()
                .map(m -> model.outputs().stream()
                        .filter(o -> o.measurand().equals(m))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException("model " + model.id() + " does not predict " + m.words())))
                .toList();
        return new DosedNetwork(model, doses, outputs);
    }

    private int[] places(List<Optional<String>> names) {
        return names.stream()
                .mapToInt(n -> n.map(network::placeOfParameter).orElse(-1))
                .toArray();
    }

    /** How many concentrations every answer has. */
    public int rows() {
        return rows;
    }

    /** The model. */
    public CompartmentModel model() {
        return model;
    }

    /**
     * The body of a subject.
     *
     * @param givenInKindUnit the subject's own parameters without the derived ones, in the model's order
     */
    public Body body(double[] givenInKindUnit) {
        return bodies().next(givenInKindUnit);
    }

    /** The bodies of one subject after the other; one for each thread. */
    public Bodies bodies() {
        return new Bodies();
    }

    /** Makes one body after the other in the same room: a body is of use until the next one. Not thread-safe. */
    public final class Bodies {

        private final ModalSolver solver = network.solver();
        private final ModalSystem modal = ModalSystem.of(solver);
        private final double[][] a = network.emptyRateMatrix();
        private final double[] ngPerMlOfMg = new double[rows];

        private Bodies() {}

        /** The body with a subject's own parameters, see {@link DosedNetwork#body}. */
        public Body next(double[] givenInKindUnit) {
            double[] all = completion.completeInKindUnit(givenInKindUnit);
            boolean hasModes = network.solve(solver, all, a, ngPerMlOfMg);
            return bodyOf(hasModes ? modal : network.propagatedSystem(all), all);
        }
    }

    private Body bodyOf(LinearSystem system, double[] all) {
        double[] fraction = new double[channels.size()];
        for (int c = 0; c < fraction.length; c++) {
            fraction[c] = placeOfFraction[c] < 0 ? 1 : all[placeOfFraction[c]];
        }
        return new Body(system, fraction, timing(all));
    }

    /** Durations and lags of the channels, one after the other: what a walk of a subject depends on. */
    double[] timing(double[] all) {
        double[] timing = new double[2 * channels.size()];
        for (int c = 0; c < channels.size(); c++) {
            timing[2 * c] = placeOfOver[c] < 0 ? 0 : all[placeOfOver[c]];
            timing[2 * c + 1] = placeOfLag[c] < 0 ? 0 : all[placeOfLag[c]];
        }
        return timing;
    }

    /** The body of one subject: how it answers, which part of each input arrives, and when. */
    public static final class Body {

        private final LinearSystem system;
        private final double[] fractionOfChannel;
        private final double[] timingMinutes;

        private Body(LinearSystem system, double[] fractionOfChannel, double[] timingMinutes) {
            this.system = system;
            this.fractionOfChannel = fractionOfChannel;
            this.timingMinutes = timingMinutes;
        }

        /** How it answers. */
        public LinearSystem system() {
            return system;
        }

        /** The curves past the times of {@code walk}; see {@link LinearSystem#respond}. */
        public double[] respond(Walk walk, double[][] into, int offset) {
            return system.respond(walk, fractionOfChannel, into, offset);
        }

        /** The state of a body that got at once all that {@code walk} gives. */
        public double[] allGiven(Walk walk) {
            double[] mg = walk.totalMgOfChannel().clone();
            for (int c = 0; c < mg.length; c++) {
                mg[c] *= fractionOfChannel[c];
            }
            return system.stateAfterMg(mg);
        }
    }

    /** Finds the modes of one subject after the other without allocating; one for each thread. */
    public Modes modes() {
        return new Modes();
    }

    /** The modes that an output can show; counted as {@link Modes} counts them. */
    public List<Integer> modesOf(int output) {
        return network.modesOf(output);
    }

    /** Whether every dose enters the very state that an output sees, and nothing else flows into it from outside. */
    public boolean isDosedWhereSeen(int output) {
        return network.isDosedWhereSeen(output);
    }

    /** How many ways in there are. */
    public int channels() {
        return channels.size();
    }

    /** What enters, as it was given: before a subject's own fractions, durations and lags. */
    public List<Dose> doses() {
        return asGiven.stream()
                .map(p -> new Dose(p.channel(), p.startMinutes(), p.lengthMinutes(), p.mg()))
                .toList();
    }

    /** Whether what enters by a channel does so at times that differ between subjects. */
    public boolean hasOwnTiming(int channel) {
        return placeOfOver[channel] >= 0 || placeOfLag[channel] >= 0;
    }

    /** The modes of one subject. Not thread-safe. */
    public final class Modes {

        private final ModalSolver solver = network.solver();
        private final double[][] a = network.emptyRateMatrix();
        private final double[] ngPerMlOfMg = new double[rows];
        private double[] all = {};

        private Modes() {}

        /**
         * Finds the modes of a subject.
         *
         * @return false when they can't be told apart
         */
        public boolean solve(double[] givenInKindUnit) {
            all = completion.completeInKindUnit(givenInKindUnit);
            return network.solve(solver, all, a, ngPerMlOfMg);
        }

        /** How many there are. */
        public int count() {
            return solver.decayPerMin.length;
        }

        /** The decay of a mode, 1/min. */
        public double decayPerMin(int mode) {
            return solver.decayPerMin[mode];
        }

        /** By how much 1 mg given into a channel lifts a mode of an output, ng/mL; its fraction is counted in. */
        public double ngPerMlOfMg(int output, int channel, int mode) {
            double fraction = placeOfFraction[channel] < 0 ? 1 : all[placeOfFraction[channel]];
            return fraction * solver.modeOfChannel[channel][mode] * solver.ngPerMlOfMode[output][mode];
        }

        /** The subject's own duration of a channel's input, min; 0 when it has none. */
        public double overMinutes(int channel) {
            return placeOfOver[channel] < 0 ? 0 : all[placeOfOver[channel]];
        }

        /** The subject's own lag of a channel's input, min; 0 when it has none. */
        public double lagMinutes(int channel) {
            return placeOfLag[channel] < 0 ? 0 : all[placeOfLag[channel]];
        }
    }

    /** Walks past these times for one subject after another; subjects with the same timing share one. Not thread-safe. */
    public final class Walks {

        private final double[] timesMinutes;
        /** No durations or lags of its own: as the doses say. */
        private double[] lastTiming = new double[2 * channels.size()];

        private Walk last;

        private Walks(double[] timesMinutes) {
            this.timesMinutes = timesMinutes;
            this.last = Walk.of(channels.size(), asGiven, timesMinutes);
        }

        /** The walk of {@code body}. */
        public Walk of(Body body) {
            return of(body.timingMinutes);
        }

        Walk of(double[] timing) {
            if (!Arrays.equals(lastTiming, timing)) {
                last = Walk.of(channels.size(), timed(timing), timesMinutes);
                lastTiming = timing;
            }
            return last;
        }
    }

    /** Walks past these ascending times. */
    public Walks walksMinutes(double[] timesMinutes) {
        return new Walks(timesMinutes);
    }

    private List<Pulse> timed(double[] timing) {
        List<Pulse> pulses = new ArrayList<>(asGiven.size());
        for (Pulse given : asGiven) {
            double over = timing[2 * given.channel()];
            pulses.add(new Pulse(
                    given.channel(),
                    given.startMinutes() + timing[2 * given.channel() + 1],
                    over > 0 ? over : given.lengthMinutes(),
                    given.mg()));
        }
        return pulses;
    }

    /**
     * Concentrations at these ascending times with their slopes, and effect sites behind some of them.
     *
     * @param sites which rows they follow, and with which of the rate constants that are handed in
     */
    public Sensitivities sensitivities(double[] timesMinutes, List<Sensitivities.Site> sites) {
        return new Sensitivities(this, network, sites, timesMinutes);
    }

    ParameterCompletion completion() {
        return completion;
    }

    /** The place of a channel's fraction among the parameters, -1 when all of it arrives. */
    int placeOfFraction(int channel) {
        return placeOfFraction[channel];
    }

    /** The place of a number of {@link #timing} among the parameters, -1 when the doses say it. */
    int placeOfTiming(int index) {
        return index % 2 == 0 ? placeOfOver[index / 2] : placeOfLag[index / 2];
    }
}
