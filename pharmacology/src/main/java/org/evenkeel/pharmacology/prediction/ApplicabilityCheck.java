package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.People;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.model.ValidRanges;

/** Compares a person and a programme with the ranges of a model. */
final class ApplicabilityCheck {

    private static final double ONE_DOSE_GAP_MINUTES = 60;

    private final List<Applicability.Limit> limits = new ArrayList<>();

    private ApplicabilityCheck() {}

    static Applicability of(CompartmentModel model, DosingRegimen regimen, Subject subject) {
        double kg = subject.weight().weightKg();
        ValidRanges ranges = model.validRanges();
        var check = new ApplicabilityCheck();
        check.people(model);
        check.range("ageYears", "Age", ranges.ageYears(), subject.age().ageYears());
        check.range("weightKg", "Weight", ranges.weightKg(), kg);
        for (Route route : regimen.routes()) {
            model.route(route).ifPresent(known -> check.route(known, regimen, kg));
        }
        return check.limits.isEmpty() ? new Applicability.Within() : new Applicability.Outside(check.limits);
    }

    private void people(CompartmentModel model) {
        People people = model.description().people();
        if (people.group() != People.Group.ADULTS) {
            String words = "This model was made from " + people.describes() + " ("
                    + people.group().words() + "): it is not meant for adults who are treated in a clinic.";
            limits.add(new Applicability.Limit("people", words, model.evidence()));
        }
    }

    /** Doses of one route that follow each other without a gap of an hour are one dose here, as pieces of an infusion. */
    private void route(RouteModel known, DosingRegimen regimen, double kg) {
        double end = Double.NEGATIVE_INFINITY;
        double mg = 0;
        double highest = 0;
        double highestRate = 0;
        for (Administration a : regimen.administrations()) {
            if (a.route() == known.route()) {
                mg = a.startMinutes() - end > ONE_DOSE_GAP_MINUTES ? 0 : mg;
                mg += a.dose().baseMg();
                end = a.endMinutes();
                highest = Math.max(highest, mg);
                double rate = a.durationMinutes() > 0 ? a.dose().baseMg() / a.durationMinutes() : 0;
                highestRate = Math.max(highestRate, rate);
            }
        }
        boolean perKg = known.dose().unitWords().contains("/kg");
        range(perKg ? "doseMgPerKg" : "doseMg", "Total dose", known.dose(), perKg ? highest / kg : highest);
        if (known.rateMgPerKgPerMin().isPresent() && highestRate > 0) {
            range("rateMgPerKgPerMin", "Highest rate", known.rateMgPerKgPerMin().get(), highestRate / kg);
        }
    }

    private void range(String field, String name, ValidRange range, double value) {
        if (!range.contains(value)) {
            String words = String.format(
                    Locale.ROOT,
                    "%s %s %s is outside %s to %s %s, for which this model may be used: the curve is an extrapolation.",
                    name,
                    shortly(value),
                    range.unitWords(),
                    shortly(range.bounds().lowestInRangeUnit()),
                    shortly(range.bounds().highestInRangeUnit()),
                    range.unitWords());
            limits.add(new Applicability.Limit(field, words, range.evidence()));
        }
    }

    private static String shortly(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
