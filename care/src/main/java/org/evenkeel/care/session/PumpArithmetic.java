package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.session.SessionRules.PumpLimits;

/**
 * Finds what is wrong with a pump's setting against the order, and says which slip it looks like: ten-fold, milligrams
 * for micrograms, mg/h typed as mL/h, a rate a minute typed as a rate an hour, a drug that was not diluted.
 */
final class PumpArithmetic {
    private static final double DOSE_TOLERANCE = 0.005;
    private static final double SLIP_TOLERANCE = 0.05;

    private PumpArithmetic() {}

    static List<Refusal> refusals(PumpSetting setting, CourseOrdered order, PumpLimits limits) {
        List<Refusal> no = new ArrayList<>();
        positive(no, "doseMg", setting.doseMg(), "Dose in mg");
        positive(no, "concentrationMgPerMl", setting.concentrationMgPerMl(), "Concentration in mg/mL");
        positive(no, "rateMlPerHour", setting.rateMlPerHour(), "Rate in mL/h");
        if (!no.isEmpty()) {
            return no;
        }
        asOrdered("doseMg", setting.doseMg(), order.doseMg()).ifPresent(no::add);
        if (setting.concentrationMgPerMl() > limits.mostConcentrationMgPerMl()) {
            no.add(Refusal.at(
                    "concentrationMgPerMl",
                    "dose.not-diluted",
                    number(setting.concentrationMgPerMl()) + " mg/mL is a vial, not a dilution for infusion (at most "
                            + number(limits.mostConcentrationMgPerMl())
                            + " mg/mL). Dilute first and enter what is in the bag."));
        }
        if (no.isEmpty()) {
            rate(no, setting, order, limits);
        }
        return no;
    }

    private static void positive(List<Refusal> no, String field, double value, String label) {
        if (!(value > 0) || !Double.isFinite(value)) {
            no.add(Refusal.at(field, "dose.not-a-number", label + " must be above 0."));
        }
    }

    /** Why a dose is not the ordered one, and which slip it looks like. */
    static Optional<Refusal> asOrdered(String field, double doseMg, double orderedMg) {
        double ratio = doseMg / orderedMg;
        if (Math.abs(ratio - 1) <= DOSE_TOLERANCE) {
            return Optional.empty();
        }
        String is = number(doseMg) + " mg is ";
        String ordered = " the ordered " + number(orderedMg) + " mg. ";
        String words;
        if (near(ratio, 10)) {
            words = is + "ten times" + ordered + "Look for a decimal point.";
        } else if (near(ratio, 0.1)) {
            words = is + "a tenth of" + ordered + "Look for a decimal point.";
        } else if (near(ratio, 1000)) {
            words = is + "a thousand times" + ordered + "Was it micrograms?";
        } else if (near(ratio, 1 / 1000.0)) {
            words = is + "a thousandth of" + ordered + "Was it grams?";
        } else {
            words = is + "not" + ordered + "A prescriber changes the order; the check follows it.";
        }
        return Optional.of(Refusal.at(field, "dose.not-as-ordered", words));
    }

    private static void rate(List<Refusal> no, PumpSetting setting, CourseOrdered order, PumpLimits limits) {
        double right = PumpSetting.giving(pumpMg(order), setting.concentrationMgPerMl(), order.infusionMinutes())
                .rateMlPerHour();
        double ratio = setting.rateMlPerHour() / right;
        if (Math.abs(ratio - 1) <= limits.durationTolerancePercent() / 100) {
            return;
        }
        double takesMinutes = order.infusionMinutes() / ratio;
        String start = "At " + number(setting.rateMlPerHour()) + " mL/h the dose takes "
                + number(takesMinutes) + " min; ordered are " + number(order.infusionMinutes())
                + " min, which is " + number(right) + " mL/h. ";
        String slip = "";
        if (near(ratio, 10) || near(ratio, 0.1)) {
            slip = "That is ten-fold: look for a decimal point.";
        } else if (near(ratio, 1 / 60.0)) {
            slip = "That is the rate a minute: the pump is set an hour.";
        } else if (near(ratio, setting.concentrationMgPerMl())) {
            slip = "That is mg/h: the pump is set in mL/h.";
        } else if (near(ratio, setting.concentrationMgPerMl() / 60)) {
            slip = "That is mg/min: the pump is set in mL/h.";
        }
        no.add(Refusal.at("rateMlPerHour", "dose.rate-not-as-ordered", (start + slip).strip()));
    }

    /** What the pump gives: the dose without a bolus. */
    static double pumpMg(CourseOrdered order) {
        return order.how() instanceof Administration.Infusion i ? i.pumpMg() : order.doseMg();
    }

    private static boolean near(double ratio, double slip) {
        return Math.abs(ratio / slip - 1) <= SLIP_TOLERANCE;
    }
}
