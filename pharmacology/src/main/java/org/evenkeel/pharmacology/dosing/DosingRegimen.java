package org.evenkeel.pharmacology.dosing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * All doses of one drug, by any routes. Immutable.
 *
 * @param drug what is given
 * @param administrations the doses, earliest first
 */
public record DosingRegimen(Drug drug, List<Administration> administrations) {

    public DosingRegimen {
        administrations = administrations.stream()
                .sorted(Comparator.comparingDouble(Administration::startMinutes))
                .toList();
    }

    /** One dose given at once. */
    public static DosingRegimen single(Drug drug, Route route, BaseDose dose) {
        return new DosingRegimen(drug, List.of(Administration.bolus(route, 0, dose)));
    }

    /** One dose given at a constant rate. */
    public static DosingRegimen single(Drug drug, Route route, BaseDose dose, Duration over) {
        return new DosingRegimen(drug, List.of(new Administration(route, 0, dose, InfusionProgramme.minutes(over))));
    }

    /** What a pump gives into a vein. */
    public static DosingRegimen of(InfusionProgramme programme) {
        List<Administration> doses = new ArrayList<>();
        for (InfusionProgramme.Step step : programme.steps()) {
            double minutes = step.span().lengthMinutes();
            double mg = step.rate().baseMgPerMin() * minutes;
            if (mg > 0) {
                doses.add(
                        new Administration(Route.INTRAVENOUS, step.span().startMinutes(), BaseDose.ofMg(mg), minutes));
            }
        }
        return new DosingRegimen(programme.drug(), doses);
    }

    /** This regimen and one more dose. */
    public DosingRegimen with(Administration more) {
        List<Administration> all = new ArrayList<>(administrations);
        all.add(more);
        return new DosingRegimen(drug, all);
    }

    /** This regimen and another of the same drug. */
    public DosingRegimen with(DosingRegimen other) {
        if (other.drug != drug) {
            throw new IllegalArgumentException(drug + " and " + other.drug + " cannot be in one regimen");
        }
        List<Administration> all = new ArrayList<>(administrations);
        all.addAll(other.administrations);
        return new DosingRegimen(drug, all);
    }

    /** The same doses multiplied, of {@code otherDrug}: what one enantiomer gets of a racemic dose. */
    public DosingRegimen scaled(Drug otherDrug, double factorDimensionless) {
        return new DosingRegimen(
                otherDrug,
                administrations.stream()
                        .map(a -> new Administration(
                                a.route(),
                                a.startMinutes(),
                                BaseDose.ofMg(a.dose().baseMg() * factorDimensionless),
                                a.durationMinutes()))
                        .toList());
    }

    /** All that is given. */
    public BaseDose totalDose() {
        return BaseDose.ofMg(
                administrations.stream().mapToDouble(a -> a.dose().baseMg()).sum());
    }

    /** When the last dose has been given, minutes since the start; 0 for a regimen without doses. */
    public double endMinutes() {
        return administrations.stream()
                .mapToDouble(Administration::endMinutes)
                .max()
                .orElse(0);
    }

    /** The routes in use, in the order of their first dose. */
    public List<Route> routes() {
        return administrations.stream().map(Administration::route).distinct().toList();
    }
}
