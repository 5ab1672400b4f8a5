package org.evenkeel.pharmacology.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.Applicability;
import org.evenkeel.pharmacology.prediction.PersonalExposures;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * Finds doses by another route that give the same exposure.
 *
 * <p>Kinetics are linear, so each person's dose is the reference dose times the ratio of the person's two exposures for
 * each mg. Where both sides use one model, both exposures are those of the same virtual person, and what makes the
 * person's clearance high makes it high on both sides; two models have two independent sets of people. A spray counted
 * in devices is linear only near a dose, so the dose is found by repeating the step from the dose just found.
 */
public final class RouteBridge {

    private static final double HORIZON_MINUTES = 2880;
    private static final int MOST_STEPS = 12;
    private static final double CLOSE = 1e-6;
    private static final long OTHER_PEOPLE = 0x5bd1e995L;

    private final BridgeKnowledge knowledge;

    private RouteBridge(BridgeKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A bridge that says what {@code knowledge} says. */
    public static RouteBridge of(BridgeKnowledge knowledge) {
        return new RouteBridge(knowledge);
    }

    /**
     * Doses by {@code to} with the exposure of {@code dose} by {@code from}.
     *
     * @throws IllegalArgumentException when the dose is 0
     */
    public BridgeAnswer bridge(BridgeEnd from, BaseDose dose, BridgeEnd to, Subject subject, Population people) {
        if (!(dose.baseMg() > 0)) {
            throw new IllegalArgumentException("a dose of 0 mg has no exposure to bridge");
        }
        List<BridgeFinding> findings = new ArrayList<>();
        for (MatchedMoiety moiety : MatchedMoiety.values()) {
            Optional<List<Measurand>> compared = ComparedConcentrations.of(from, to, moiety);
            for (ExposureMatch match : ExposureMatch.values()) {
                findings.add(compared.<BridgeFinding>map(
                                c -> bridged(new Crossing(from, dose, to, subject, people, c, match), moiety))
                        .orElseGet(() -> new BridgeFinding.NotBridged(match, moiety, knowledge.noCommonSite())));
            }
        }
        return new BridgeAnswer(findings, statements(from, to, findings));
    }

    private List<BridgeStatement> statements(BridgeEnd from, BridgeEnd to, List<BridgeFinding> findings) {
        List<BridgeStatement> all = new ArrayList<>(knowledge.cannot());
        if (needsNasalMargin(from, to)) {
            all.add(knowledge.nasal());
        }
        if (from.drug() != to.drug()) {
            all.add(knowledge.mixed());
        }
        if (to.model().route(to.route()).flatMap(r -> r.devices()).isPresent()) {
            all.add(knowledge.devices());
        }
        boolean withoutSpread = findings.stream()
                .anyMatch(f -> f instanceof BridgeFinding.Bridged bridged && bridged.isWithoutSpread());
        if (withoutSpread && from.route() != to.route()) {
            all.add(knowledge.noSpread());
        }
        return all;
    }

    private static boolean needsNasalMargin(BridgeEnd from, BridgeEnd to) {
        return (from.route() == Route.INTRANASAL) != (to.route() == Route.INTRANASAL);
    }

    private BridgeFinding bridged(Crossing crossing, MatchedMoiety moiety) {
        DoseInterval dose = crossing.interval();
        double margin = knowledge.nasalMarginFraction();
        Optional<DoseRange> widened = needsNasalMargin(crossing.from(), crossing.to())
                ? Optional.of(new DoseRange(dose.p05Mg() * (1 - margin), dose.p95Mg() * (1 + margin)))
                : Optional.empty();
        return new BridgeFinding.Bridged(
                crossing.match(),
                moiety,
                crossing.compared(),
                dose,
                PublishedFractions.range(crossing),
                widened,
                crossing.applicability(dose.typicalMg()));
    }

    /** One question, ready to be computed. */
    record Crossing(
            BridgeEnd from,
            BaseDose dose,
            BridgeEnd to,
            Subject subject,
            Population people,
            List<Measurand> compared,
            ExposureMatch match) {

        /** The same question asked of models that differ in something. */
        Crossing with(CompartmentModel fromModel, CompartmentModel toModel) {
            return new Crossing(
                    new BridgeEnd(from.drug(), from.route(), from.durationMinutes(), fromModel),
                    dose,
                    new BridgeEnd(to.drug(), to.route(), to.durationMinutes(), toModel),
                    subject,
                    people,
                    compared,
                    match);
        }

        /** The typical person's dose. */
        double typicalMg() {
            Population alone = people.withSubjects(1);
            double wanted = typical(exposures(from, dose.baseMg(), alone));
            double mg = dose.baseMg();
            for (int step = 0; step < MOST_STEPS; step++) {
                double ratio = wanted / typical(exposures(to, mg, alone));
                mg *= ratio;
                if (Math.abs(ratio - 1) < CLOSE) {
                    break;
                }
            }
            return mg;
        }

        DoseInterval interval() {
            double mg = typicalMg();
            boolean samePeople = from.model().equals(to.model());
            Population others = samePeople ? people : people.withSeed(people.seed() ^ OTHER_PEOPLE);
            double[] wanted = personal(exposures(from, dose.baseMg(), people));
            double[] reached = personal(exposures(to, mg, others));
            double[] doses = new double[wanted.length];
            for (int person = 0; person < doses.length; person++) {
                doses[person] = mg * wanted[person] / reached[person];
            }
            Arrays.sort(doses);
            return new DoseInterval(mg, quantile(doses, 0.05), quantile(doses, 0.5), quantile(doses, 0.95));
        }

        /** Whether the other route's model was made for a dose. */
        Applicability applicability(double mg) {
            return exposures(to, mg, people.withSubjects(1)).applicability();
        }

        private PersonalExposures exposures(BridgeEnd end, double mg, Population who) {
            Administration given = new Administration(end.route(), 0, BaseDose.ofMg(mg), end.durationMinutes());
            DosingRegimen regimen = new DosingRegimen(end.drug(), List.of(given));
            return PersonalExposures.of(end.model(), regimen, subject, who, compared, HORIZON_MINUTES);
        }

        private double typical(PersonalExposures exposures) {
            return switch (match) {
                case PEAK -> exposures.typicalPeakNgPerMl();
                case AREA -> exposures.typicalAreaNgMinPerMl();
            };
        }

        private double[] personal(PersonalExposures exposures) {
            return switch (match) {
                case PEAK -> exposures.peaksNgPerMl();
                case AREA -> exposures.areasNgMinPerMl();
            };
        }

        private static double quantile(double[] ascending, double probability) {
            double place = probability * (ascending.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, ascending.length - 1);
            return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
        }
    }
}
