package org.evenkeel.clinic.command.simulate;

import java.math.BigDecimal;
import java.math.MathContext;
import org.evenkeel.clinic.command.report.SimulationReport.DoseMark;
import org.evenkeel.clinic.command.report.TimeText;
import org.evenkeel.pharmacology.dosing.Administration;

/** Doses in words. */
final class Doses {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Doses() {}

    static DoseMark mark(Administration dose) {
        String over = dose.durationMinutes() > 0 ? " over " + TimeText.shortly(dose.durationMinutes()) : " at once";
        String words = shortly(dose.dose().baseMg()) + " mg of base" + over + ", from "
                + TimeText.shortly(dose.startMinutes());
        return new DoseMark(dose.startMinutes(), dose.durationMinutes(), words);
    }

    static String shortly(double value) {
        return new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
    }
}
