package org.evenkeel.pharmacology.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.model.ValidRanges;

/** Compares a person and a programme with the ranges of a model. */
final class ApplicabilityCheck {

    private final List<Applicability.Limit> limits = new ArrayList<>();

    private ApplicabilityCheck() {}

    static Applicability of(ValidRanges ranges, InfusionProgramme programme, Subject subject) {
        double kg = subject.weight().weightKg();
        var check = new ApplicabilityCheck();
        check.range("ageYears", "Age", ranges.ageYears(), subject.age().ageYears());
        check.range("weightKg", "Weight", ranges.weightKg(), kg);
        if (programme.totalDose().baseMg() > 0) {
            check.range(
                    "doseMgPerKg",
                    "Total dose",
                    ranges.doseMgPerKg(),
                    programme.totalDose().baseMg() / kg);
            check.range(
                    "rateMgPerKgPerMin",
                    "Highest rate",
                    ranges.rateMgPerKgPerMin(),
                    programme.highestRate().baseMgPerMin() / kg);
        }
        return check.limits.isEmpty() ? new Applicability.Within() : new Applicability.Outside(check.limits);
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
