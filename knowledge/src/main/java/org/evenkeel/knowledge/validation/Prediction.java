package org.evenkeel.knowledge.validation;

import java.util.List;
import java.util.Optional;
import org.evenkeel.knowledge.observations.PublishedObservation.Given;
import org.evenkeel.knowledge.observations.Quantified;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.SimulatedConcentration;
import org.evenkeel.pharmacology.prediction.SimulatedExposure;
import org.evenkeel.pharmacology.prediction.SimulationRequest;
import org.evenkeel.pharmacology.prediction.Simulator;
import org.evenkeel.pharmacology.prediction.Spread;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;

/** Predicts what was published of one regimen. */
final class Prediction {

    private static final double MINUTES_PER_HOUR = 60;
    private static final double DAY_MINUTES = 1440;
    private static final double PERCENT = 100;

    private final CompartmentModel model;
    private final Given given;
    private final Measurand measurand;
    private final Population people;

    Prediction(CompartmentModel model, Given given, Measurand measurand, Population people) {
        this.model = model;
        this.given = given;
        this.measurand = measurand;
        this.people = people;
    }

    Predicted of(Quantified quantity) {
        return switch (quantity) {
            case Quantified.Concentration c -> concentration(c.atMinutes());
            case Quantified.Peak p -> predicted(exposure().peakNgPerMl());
            case Quantified.PeakTime p -> predicted(exposure().peakMinutes());
            case Quantified.WholeArea a -> predicted(hours(exposure().wholeAreaNgMinPerMl()));
            case Quantified.AreaUntil a ->
                predicted(hours(simulate(regimen(given.route()), a.untilMinutes(), measurand)
                        .exposure()
                        .areaUntilHorizonNgMinPerMl()));
            case Quantified.MetaboliteRatio r ->
                alone(area(given.route(), measurand) / area(given.route(), of(r.parent())));
            case Quantified.HalfLife h -> predicted(hours(exposure().halfLifeMinutes()));
            case Quantified.Bioavailability b ->
                alone(PERCENT * area(given.route(), measurand) / area(Route.INTRAVENOUS, measurand));
            case Quantified.Clearance c -> clearance();
            case Quantified.SteadyStateVolume v ->
                alone(clearance().typicalInOwnUnit()
                        * ResidenceTime.minutes(model, given, regimen(given.route()), measurand)
                        / MINUTES_PER_HOUR);
        };
    }

    private Predicted concentration(double atMinutes) {
        SimulatedConcentration found = simulate(regimen(given.route()), atMinutes, measurand);
        ConcentrationBand.Interval band = found.band().at(0);
        return new Predicted(
                found.typicalNgPerMl()[0],
                Optional.of(
                        new Predicted.Spread(found.meanNgPerMl()[0], band.lower90NgPerMl(), band.upper90NgPerMl())));
    }

    /** Dose over area; a person whose area is large clears little. */
    private Predicted clearance() {
        double mg = regimen(given.route()).totalDose().baseMg() * shareOfDose();
        double ngHourPerMl = mg * 1000 * MINUTES_PER_HOUR;
        Spread area = exposure().wholeAreaNgMinPerMl();
        Spread inverse = new Spread(
                ngHourPerMl / area.typicalInOwnUnit(),
                ngHourPerMl / area.p50InOwnUnit(),
                ngHourPerMl / area.p95InOwnUnit(),
                ngHourPerMl / area.p50InOwnUnit(),
                ngHourPerMl / area.p05InOwnUnit());
        return predicted(inverse);
    }

    /** An enantiomer of a racemic dose is half of it. */
    private double shareOfDose() {
        boolean oneOfTwo = measurand.analyte() == Analyte.S_KETAMINE || measurand.analyte() == Analyte.R_KETAMINE;
        return oneOfTwo && given.drug() == Drug.RACEMIC_KETAMINE ? 0.5 : 1;
    }

    private double area(Route route, Measurand of) {
        return simulate(regimen(route), DAY_MINUTES, of)
                .exposure()
                .wholeAreaNgMinPerMl()
                .typicalInOwnUnit();
    }

    private SimulatedExposure exposure() {
        DosingRegimen regimen = regimen(given.route());
        return simulate(regimen, regimen.endMinutes() + DAY_MINUTES, measurand).exposure();
    }

    private SimulatedConcentration simulate(DosingRegimen regimen, double untilMinutes, Measurand of) {
        SimulationRequest request = new SimulationRequest(
                regimen, given.subject(), people, List.of(of), TimeGrid.ofMinutes(untilMinutes), untilMinutes, false);
        return Simulator.of(model).simulate(request).of(of);
    }

    private Measurand of(Analyte analyte) {
        return new Measurand(analyte, measurand.site());
    }

    private DosingRegimen regimen(Route route) {
        double kg = given.subject().weight().weightKg();
        List<Administration> doses = given.regimen().items().stream()
                .map(i -> new Administration(
                        route,
                        i.span().startMinutes(),
                        i.amount().forWeight(kg),
                        i.span().lengthMinutes()))
                .toList();
        return new DosingRegimen(given.drug(), doses);
    }

    private static Spread hours(Spread minutes) {
        return minutes.times(1 / MINUTES_PER_HOUR);
    }

    private static Predicted alone(double typical) {
        return new Predicted(typical, Optional.empty());
    }

    private static Predicted predicted(Spread spread) {
        boolean spreads = spread.p95InOwnUnit() > spread.p05InOwnUnit() && spread.p05InOwnUnit() > 0;
        return new Predicted(
                spread.typicalInOwnUnit(),
                spreads
                        ? Optional.of(new Predicted.Spread(
                                spread.meanInOwnUnit(), spread.p05InOwnUnit(), spread.p95InOwnUnit()))
                        : Optional.empty());
    }
}
