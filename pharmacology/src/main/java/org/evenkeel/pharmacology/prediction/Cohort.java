package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.kernel.DosedNetwork;
import org.evenkeel.pharmacology.kernel.Walk;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.population.EtaSampler;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Enantiomer;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * The numbered people of a model under one regimen; each is a pure function of its number. Immutable.
 *
 * <p>A racemic model that tells S from R answers for an enantiomer by its share: the whole, divided as the enantiomers'
 * own networks would divide it, each with half of the dose. So S and R always add up to the whole that was compared with
 * measurements, and their ratio is the one their clearances make.
 */
final class Cohort {

    private final Half whole;
    private final Optional<Halves> halves;
    private final SubjectParameters parameters;
    private final Variability variability;
    private final EtaSampler sampler;
    private final List<Row> rows;

    /** Which of the whole concentrations a row is, or is an enantiomer's share of. */
    private record Row(int whole, Optional<Enantiomer> share) {}

    /** The networks of S and R, each with half of the dose. */
    private record Halves(Half s, Half r) {

        static Halves of(CompartmentModel model, DosingRegimen regimen, Subject subject, List<Measurand> wholes) {
            return new Halves(
                    new Half(
                            model.ofEnantiomer(Enantiomer.S),
                            regimen.scaled(Drug.S_KETAMINE, 0.5),
                            subject,
                            named(wholes, Enantiomer.S)),
                    new Half(
                            model.ofEnantiomer(Enantiomer.R),
                            regimen.scaled(Drug.R_KETAMINE, 0.5),
                            subject,
                            named(wholes, Enantiomer.R)));
        }

        private static List<Measurand> named(List<Measurand> wholes, Enantiomer enantiomer) {
            return wholes.stream().map(m -> of(m, enantiomer)).toList();
        }

        static Measurand of(Measurand whole, Enantiomer enantiomer) {
            return new Measurand(whole.analyte().of(enantiomer), whole.site());
        }
    }

    /** A network and the typical parameters that fill it. */
    private static final class Half {

        private final DosedNetwork network;
        private final double[] typical;

        Half(CompartmentModel model, DosingRegimen regimen, Subject subject, List<Measurand> wanted) {
            network = DosedNetwork.of(model, regimen, wanted);
            typical = model.parameterisation().typicalInKindUnit(subject);
        }
    }

    private Cohort(
            CompartmentModel any, DosingRegimen regimen, Subject subject, Population people, List<Measurand> wanted) {
        CompartmentModel model = any.forDrug(regimen.drug());
        for (Route route : regimen.routes()) {
            if (!any.describes(regimen.drug(), route)) {
                throw new IllegalArgumentException("model " + any.id() + " does not describe "
                        + regimen.drug().words() + " by the " + route.words() + " route");
            }
        }
        List<Measurand> wholes = new ArrayList<>();
        rows = wanted.stream().map(asked -> row(model, asked, wholes)).toList();
        whole = new Half(model, regimen, subject, wholes);
        halves = rows.stream().anyMatch(row -> row.share().isPresent())
                ? Optional.of(Halves.of(model, regimen, subject, wholes))
                : Optional.empty();
        variability = people.variabilityId()
                .map(model::variability)
                .orElseGet(() -> model.variabilities().getFirst());
        parameters = new SubjectParameters(model.parameterisation(), variability);
        sampler = EtaSampler.of(variability, people.seed());
    }

    private static Row row(CompartmentModel model, Measurand asked, List<Measurand> wholes) {
        Measurand of = asked;
        Optional<Enantiomer> share = Optional.empty();
        if (model.enantiomers().isPresent() && !model.measurands().contains(asked)) {
            for (Measurand candidate : model.measurands()) {
                for (Enantiomer enantiomer : Enantiomer.values()) {
                    if (Halves.of(candidate, enantiomer).equals(asked)) {
                        of = candidate;
                        share = Optional.of(enantiomer);
                    }
                }
            }
        }
        if (!wholes.contains(of)) {
            wholes.add(of);
        }
        return new Row(wholes.indexOf(of), share);
    }

    /**
     * The people of a model.
     *
     * @param wanted the rows of every answer, in their order
     * @throws IllegalArgumentException when the model can't answer for the drug, a route or something wanted
     */
    static Cohort of(
            CompartmentModel model, DosingRegimen regimen, Subject subject, Population people, List<Measurand> wanted) {
        return new Cohort(model, regimen, subject, people, wanted);
    }

    /** These people for the fast engine; empty when it can't answer for them. */
    Optional<CohortEnsemble> ensemble() {
        return halves.isPresent()
                ? Optional.empty()
                : CohortEnsemble.of(whole.network, whole.typical, parameters, sampler);
    }

    Variability variability() {
        return variability;
    }

    /** Whether nobody differs from the typical person, because no spread was published. */
    boolean isAlike() {
        return variability.etas().stream().allMatch(e -> e.varianceDimensionless() == 0);
    }

    int rows() {
        return rows.size();
    }

    /** The etas of a person, and all zero for the typical one. */
    double[] etasOf(int number) {
        return sampler.etasDimensionless(number);
    }

    double[] noEtas() {
        return new double[variability.etas().size()];
    }

    /**
     * Writes curves at {@code timesMinutes}; one for each thread.
     *
     * @param withExposures whether areas and half-lives are wanted too
     */
    Curves curvesMinutes(double[] timesMinutes, boolean withExposures) {
        return new Curves(timesMinutes, withExposures);
    }

    /** Writes the curves of one person after the other, and what follows from the last person written. */
    final class Curves {

        private final boolean withExposures;
        private final Part ofWhole;
        private final Optional<Part> ofS;
        private final Optional<Part> ofR;

        private Curves(double[] timesMinutes, boolean withExposures) {
            this.withExposures = withExposures;
            ofWhole = new Part(whole, timesMinutes);
            ofS = halves.map(h -> new Part(h.s(), timesMinutes));
            ofR = halves.map(h -> new Part(h.r(), timesMinutes));
        }

        /**
         * Writes every row of one person.
         *
         * @param etas how the person differs
         * @param into row {@code o} at time {@code t} goes to {@code into[o][offset + t]}
         */
        void write(double[] etas, double[][] into, int offset) {
            ofWhole.respond(etas, withExposures);
            ofS.ifPresent(part -> part.respond(etas, withExposures));
            ofR.ifPresent(part -> part.respond(etas, withExposures));
            for (int row = 0; row < into.length; row++) {
                int of = rows.get(row).whole();
                double[] curve = ofWhole.rows[of];
                if (rows.get(row).share().isEmpty()) {
                    System.arraycopy(curve, 0, into[row], offset, curve.length);
                } else {
                    double[] own = own(row).rows[of];
                    double[] other = other(row).rows[of];
                    for (int t = 0; t < curve.length; t++) {
                        into[row][offset + t] = share(curve[t], own[t], other[t]);
                    }
                }
            }
        }

        /** The exposure of the person written last, in a row. */
        Exposure exposure(int row) {
            int of = rows.get(row).whole();
            Exposure all = ofWhole.exposures[of];
            return rows.get(row).share().isEmpty()
                    ? all
                    : Exposure.share(all, own(row).exposures[of], other(row).exposures[of]);
        }

        private Part own(int row) {
            return (isS(row) ? ofS : ofR).orElseThrow();
        }

        private Part other(int row) {
            return (isS(row) ? ofR : ofS).orElseThrow();
        }

        private boolean isS(int row) {
            return rows.get(row).share().equals(Optional.of(Enantiomer.S));
        }
    }

    /** One network under one regimen, and the last answer of one subject. */
    private final class Part {

        private final Half half;
        private final DosedNetwork.Bodies bodies;
        private final DosedNetwork.Walks walks;
        private final double[][] rows;
        private final Exposure[] exposures;

        Part(Half half, double[] timesMinutes) {
            this.half = half;
            bodies = half.network.bodies();
            walks = half.network.walksMinutes(timesMinutes);
            rows = new double[half.network.rows()][timesMinutes.length];
            exposures = new Exposure[rows.length];
        }

        void respond(double[] etas, boolean withExposures) {
            DosedNetwork.Body body = bodies.next(parameters.inKindUnit(half.typical, etas));
            Walk walk = walks.of(body);
            double[] left = body.respond(walk, rows, 0);
            if (withExposures) {
                double[] given = body.allGiven(walk);
                for (int o = 0; o < exposures.length; o++) {
                    double all = body.system().areaNgMinPerMl(o, given);
                    double beyond = body.system().areaNgMinPerMl(o, left);
                    exposures[o] = new Exposure(all, all - beyond, body.system().terminalHalfLifeMinutes(o));
                }
            }
        }
    }

    private static double share(double whole, double own, double other) {
        double both = own + other;
        return both > 0 ? whole * own / both : 0;
    }

    /**
     * The areas under one person's curve and its last half-life.
     *
     * @param wholeAreaNgMinPerMl to the end of time
     * @param areaUntilLastNgMinPerMl to the last time asked for
     * @param halfLifeMinutes of the slowest decay seen
     */
    record Exposure(double wholeAreaNgMinPerMl, double areaUntilLastNgMinPerMl, double halfLifeMinutes) {

        static Exposure share(Exposure whole, Exposure own, Exposure other) {
            return new Exposure(
                    Cohort.share(whole.wholeAreaNgMinPerMl, own.wholeAreaNgMinPerMl, other.wholeAreaNgMinPerMl),
                    Cohort.share(
                            whole.areaUntilLastNgMinPerMl, own.areaUntilLastNgMinPerMl, other.areaUntilLastNgMinPerMl),
                    own.halfLifeMinutes);
        }
    }
}
