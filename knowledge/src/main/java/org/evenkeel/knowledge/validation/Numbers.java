package org.evenkeel.knowledge.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.evenkeel.pharmacology.dosing.DoseAmount;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;

/** How numbers are written on the page. */
final class Numbers {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double PERCENT = 100;

    private Numbers() {}

    /** Three digits, and no fewer of a larger whole number. */
    static String three(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = Math.abs(value) >= 1000 ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(THREE);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** As many digits as it has, up to six. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).round(SIX).stripTrailingZeros().toPlainString();
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f %%", PERCENT * fraction);
    }

    static String amount(DoseAmount amount) {
        return switch (amount) {
            case DoseAmount.Fixed fixed -> plain(fixed.baseMg()) + " mg";
            case DoseAmount.PerWeight perWeight -> plain(perWeight.baseMgPerKg()) + " mg/kg";
        };
    }

    static String span(InfusionProgramme.Span span) {
        String over = span.lengthMinutes() > 0 ? " over " + plain(span.lengthMinutes()) + " min" : "";
        String at = span.startMinutes() > 0 ? " at " + plain(span.startMinutes()) + " min" : "";
        return over + at;
    }
}
