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
                "%s mL × %s mg/mL = %s mg drawn"
                        .formatted(number(drawnMl), number(vialStrengthMgPerMl), number(drawnMg())),
                "%s mL + %s mL = %s mL in the bag".formatted(number(drawnMl), number(diluentMl), number(bagVolumeMl())),
                "%s mg ÷ %s mL = %s mg/mL"
                        .formatted(number(drawnMg()), number(bagVolumeMl()), number(concentrationMgPerMl())));
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
            lines.add("%s mL/h × %d drops/mL ÷ 60 = %s drops/min"
                    .formatted(
                            number(setting.rateMlPerHour()),
                            dropsPerMl,
                            number(dropsPerMin(setting.rateMlPerHour(), dropsPerMl))));
        }
        return List.copyOf(lines);
    }
}
