package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.SessionContent.MedicineDrawn;

/**
 * What was drawn from a vial and what it was put into, with the arithmetic between them.
 *
 * @param vialStrengthMgPerMl ketamine base in the vial, as on its label
 * @param vialVolumeMl what a full vial holds, as on its label
 * @param drawnMl what was drawn
 * @param diluentMl what it was added to
 */
public record BagMixture(double vialStrengthMgPerMl, double vialVolumeMl, double drawnMl, double diluentMl) {

    /** What was drawn, as charted. */
    public static BagMixture of(MedicineDrawn drawn) {
        return new BagMixture(drawn.vialStrengthMgPerMl(), drawn.vialVolumeMl(), drawn.drawnMl(), drawn.diluentMl());
    }

    /** Ketamine base in the bag. */
    public double drawnMg() {
        return vialStrengthMgPerMl * drawnMl;
    }

    /** What the bag holds. */
    public double bagVolumeMl() {
        return drawnMl + diluentMl;
    }

    /** After dilution. */
    public double concentrationMgPerMl() {
        return drawnMg() / bagVolumeMl();
    }

    /** The pump's rate that gives a dose in so many minutes. */
    public double rateMlPerHour(double doseMg, double infusionMinutes) {
        return doseMg / concentrationMgPerMl() / infusionMinutes * 60;
    }

    /**
     * Drops a minute for a set without a pump.
     *
     * @param dropsPerMl drop factor, as printed on the set
     */
    public static double dropsPerMin(double rateMlPerHour, int dropsPerMl) {
        return rateMlPerHour * dropsPerMl / 60;
    }

    /** From vial to bag, line by line, for two people to follow. */
    public List<String> working() {
        return List.of(
                number(drawnMl) + " mL × " + number(vialStrengthMgPerMl) + " mg/mL = " + number(drawnMg())
                        + " mg drawn",
                number(drawnMl) + " mL + " + number(diluentMl) + " mL = " + number(bagVolumeMl()) + " mL in the bag",
                number(drawnMg()) + " mg ÷ " + number(bagVolumeMl()) + " mL = " + number(concentrationMgPerMl())
                        + " mg/mL");
    }

    /**
     * From vial to pump, line by line.
     *
     * @param dropsPerMl drop factor; 0 for a pump alone
     */
    public List<String> working(PumpSetting setting, int dropsPerMl) {
        List<String> lines = new ArrayList<>(working());
        lines.addAll(setting.working());
        if (dropsPerMl > 0) {
            lines.add(number(setting.rateMlPerHour()) + " mL/h × " + dropsPerMl + " drops/mL ÷ 60 = "
                    + number(dropsPerMin(setting.rateMlPerHour(), dropsPerMl)) + " drops/min");
        }
        return List.copyOf(lines);
    }
}
