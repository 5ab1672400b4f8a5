package org.evenkeel.care.session;

import java.util.List;
import java.util.Locale;
import org.evenkeel.care.chart.SessionContent.DoseChecked;

/**
 * What is in the bag and how the pump is set, with the arithmetic between them.
 *
 * @param doseMg ketamine base in the bag or syringe
 * @param concentrationMgPerMl after dilution
 * @param rateMlPerHour as set on the pump
 */
public record PumpSetting(double doseMg, double concentrationMgPerMl, double rateMlPerHour) {

    static PumpSetting of(DoseChecked check) {
        return new PumpSetting(check.doseMg(), check.concentrationMgPerMl(), check.rateMlPerHour());
    }

    /** The setting that gives a dose in so many minutes. */
    public static PumpSetting giving(double doseMg, double concentrationMgPerMl, double infusionMinutes) {
        double volumeMl = doseMg / concentrationMgPerMl;
        return new PumpSetting(doseMg, concentrationMgPerMl, volumeMl / infusionMinutes * 60);
    }

    /** Volume of the dose. */
    public double volumeMl() {
        return doseMg / concentrationMgPerMl;
    }

    /** Rate at which the drug goes in. */
    public double rateMgPerMin() {
        return rateMlPerHour * concentrationMgPerMl / 60;
    }

    /** How long the dose takes at this rate. */
    public double infusionMinutes() {
        return volumeMl() / rateMlPerHour * 60;
    }

    /** The arithmetic, line by line, for two people to follow. */
    public List<String> working() {
        return List.of(
                line("%s mg ÷ %s mg/mL = %s mL", doseMg, concentrationMgPerMl, volumeMl()),
                line("%s mL ÷ %s mL/h × 60 = %s min", volumeMl(), rateMlPerHour, infusionMinutes()),
                line("%s mL/h × %s mg/mL ÷ 60 = %s mg/min", rateMlPerHour, concentrationMgPerMl, rateMgPerMin()));
    }

    private static String line(String format, double a, double b, double c) {
        return String.format(Locale.ROOT, format, number(a), number(b), number(c));
    }

    /** A number as a person writes it: two decimals at most below 100, one above, no trailing zeros. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.1f" : "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    boolean sameAs(PumpSetting other) {
        return same(doseMg, other.doseMg)
                && same(concentrationMgPerMl, other.concentrationMgPerMl)
                && same(rateMlPerHour, other.rateMlPerHour);
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
    }
}
