package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.Refusal;

/**
 * Finds what is wrong with a bag against the dose and says which slip it looks like: a ten-fold one, the other vial, the
 * dose's milligrams drawn as millilitres, a concentrate that was not diluted.
 */
final class BagArithmetic {
    private static final double TOLERANCE = 0.005;
    private static final double SLIP_TOLERANCE = 0.05;
    private static final String POINT = "Look for a decimal point.";

    private BagArithmetic() {}

    /**
     * Why a bag can't be right.
     *
     * @param doseMg the dose that is to be given from it
     * @param mostConcentrationMgPerMl above this it is not diluted
     */
    static List<Refusal> refusals(BagMixture bag, double doseMg, double mostConcentrationMgPerMl, VialRules rules) {
        List<Refusal> no = new ArrayList<>();
        positive(no, "vialStrengthMgPerMl", bag.vialStrengthMgPerMl(), "Strength of the vial in mg/mL");
        positive(no, "vialVolumeMl", bag.vialVolumeMl(), "Volume of the vial in mL");
        positive(no, "drawnMl", bag.drawnMl(), "Drawn in mL");
        positive(no, "diluentMl", bag.diluentMl(), "Bag in mL");
        if (!no.isEmpty()) {
            return no;
        }
        vial(no, bag, rules);
        drawn(no, bag, doseMg, rules);
        if (!(bag.diluentMl() >= rules.leastDiluentMl() && bag.diluentMl() <= rules.mostDiluentMl())) {
            no.add(Refusal.at(
                    "diluentMl",
                    "bag.no-such-bag",
                    number(bag.diluentMl()) + " mL is no bag or syringe: between " + number(rules.leastDiluentMl())
                            + " and " + number(rules.mostDiluentMl()) + " mL. " + POINT));
        }
        if (no.isEmpty() && bag.concentrationMgPerMl() > mostConcentrationMgPerMl) {
            no.add(Refusal.at(
                    "diluentMl",
                    "dose.not-diluted",
                    number(bag.concentrationMgPerMl())
                            + " mg/mL is a concentrate, not a dilution for infusion (at most "
                            + number(mostConcentrationMgPerMl) + " mg/mL)."));
        }
        return no;
    }

    /** Why a concentration is not that of the bag. */
    static List<Refusal> notOfTheBag(BagMixture bag, PumpSetting setting) {
        double ratio = setting.concentrationMgPerMl() / bag.concentrationMgPerMl();
        if (Math.abs(ratio - 1) <= 0.02) {
            return List.of();
        }
        String words = number(setting.concentrationMgPerMl()) + " mg/mL is not what is in the bag: "
                + bag.working().getLast() + ". ";
        if (near(setting.concentrationMgPerMl(), bag.vialStrengthMgPerMl())) {
            words += "That is the strength of the vial.";
        } else if (near(ratio, 10) || near(ratio, 0.1)) {
            words += POINT;
        } else if (near(setting.concentrationMgPerMl(), bag.drawnMg() / bag.diluentMl())) {
            words += "The volume that was drawn counts too.";
        }
        return List.of(Refusal.at("concentrationMgPerMl", "dose.not-of-the-bag", words.strip()));
    }

    private static void positive(List<Refusal> no, String field, double value, String label) {
        if (!(value > 0) || !Double.isFinite(value)) {
            no.add(Refusal.at(field, "dose.not-a-number", label + " must be above 0."));
        }
    }

    private static void vial(List<Refusal> no, BagMixture bag, VialRules rules) {
        if (!rules.hasStrength(bag.vialStrengthMgPerMl())) {
            no.add(Refusal.at(
                    "vialStrengthMgPerMl",
                    "vial.no-such-strength",
                    "There is no vial of " + number(bag.vialStrengthMgPerMl()) + " mg/mL: " + rules.strengths()
                            + ". Read the label again."));
        } else if (!rules.hasVial(bag.vialStrengthMgPerMl(), bag.vialVolumeMl())) {
            no.add(Refusal.at(
                    "vialVolumeMl",
                    "vial.no-such-volume",
                    "There is no vial of " + number(bag.vialStrengthMgPerMl()) + " mg/mL with "
                            + number(bag.vialVolumeMl()) + " mL. Read the label again."));
        } else if (bag.drawnMl() > bag.vialVolumeMl() * (1 + TOLERANCE)) {
            no.add(Refusal.at(
                    "drawnMl",
                    "vial.holds-less",
                    number(bag.drawnMl()) + " mL is more than the " + number(bag.vialVolumeMl())
                            + " mL a vial holds."));
        }
    }

    private static void drawn(List<Refusal> no, BagMixture bag, double doseMg, VialRules rules) {
        double ratio = bag.drawnMg() / doseMg;
        if (ratio >= 1 - TOLERANCE && ratio <= rules.mostOverfill() * (1 + TOLERANCE)) {
            return;
        }
        String words = number(bag.drawnMl()) + " mL of " + number(bag.vialStrengthMgPerMl()) + " mg/mL are "
                + number(bag.drawnMg()) + " mg; the dose is " + number(doseMg) + " mg, which is "
                + number(doseMg / bag.vialStrengthMgPerMl()) + " mL. ";
        no.add(Refusal.at("drawnMl", "drawn.not-the-dose", (words + slip(bag, doseMg, rules)).strip()));
    }

    private static String slip(BagMixture bag, double doseMg, VialRules rules) {
        if (near(bag.drawnMl(), doseMg)) {
            return "That is the dose's number of milligrams, drawn as millilitres.";
        }
        for (VialRules.Vial other : rules.vials()) {
            if (near(bag.drawnMl() * other.strengthMgPerMl(), doseMg)) {
                return "It would be the dose from a vial of " + number(other.strengthMgPerMl())
                        + " mg/mL: which vial is it?";
            }
        }
        double ratio = bag.drawnMg() / doseMg;
        if (near(ratio, 10) || near(ratio, 0.1)) {
            return "That is ten-fold. " + POINT;
        }
        if (near(ratio, 1000) || near(ratio, 0.001)) {
            return "That is a thousand-fold: milligrams and micrograms?";
        }
        return ratio < 1
                ? "The bag would not hold the dose."
                : "More than " + number(rules.mostOverfill()) + " times the dose is not put into one bag.";
    }

    private static boolean near(double value, double other) {
        return Math.abs(value / other - 1) <= SLIP_TOLERANCE;
    }
}
