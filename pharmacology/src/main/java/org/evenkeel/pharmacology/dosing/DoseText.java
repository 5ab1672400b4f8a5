package org.evenkeel.pharmacology.dosing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;

/** A dose as people write it: {@code 35 mg}, {@code 0.5mg/kg}, {@code 40mg hcl}, or a rate such as {@code 0.1mg/kg/h}. */
public final class DoseText {

    private static final Pattern WITH_FORM =
            Pattern.compile("(.*\\S)\\s+(hcl|hydrochloride|base)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Unit MG = Unit.of("mg");
    private static final Unit MINUTE = Unit.of("min");
    private static final int RATE_PARTS = 3;

    private DoseText() {}

    /**
     * Reads a dose, or a rate that runs for {@code overMinutes}.
     *
     * @throws IllegalArgumentException with words for the person who wrote it
     */
    public static DoseAmount amount(String text, double overMinutes) {
        Matcher form = WITH_FORM.matcher(text.strip());
        boolean formGiven = form.matches();
        Quantity written = quantity(text, formGiven ? form.group(1) : text);
        if (!(written.magnitude() > 0)) {
            throw new IllegalArgumentException("\"" + text + "\": a dose must be above 0");
        }
        double base = formGiven && !form.group(2).toLowerCase(Locale.ROOT).equals("base")
                ? BaseDose.ofHydrochlorideMg(1).baseMg()
                : 1;
        String[] parts = written.unit().ucum().split("/", -1);
        boolean perWeight = parts.length > 1 && isBodyWeight(parts[1]);
        boolean perTime = parts.length > 1 && isTime(parts[parts.length - 1]);
        if (!isMass(parts[0]) || parts.length > RATE_PARTS || parts.length != 1 + count(perWeight) + count(perTime)) {
            throw notADose(text);
        }
        if (perTime && !(overMinutes > 0)) {
            throw new IllegalArgumentException("\"" + text + "\" is a rate: say how long it runs, such as over 2h");
        }
        double lasting = perTime ? overMinutes : 1;
        String time = perTime ? "/min" : "";
        return perWeight
                ? new DoseAmount.PerWeight(base * written.in(Unit.of("mg/kg" + time)) * lasting)
                : new DoseAmount.Fixed(base * written.in(Unit.of("mg" + time)) * lasting);
    }

    private static int count(boolean present) {
        return present ? 1 : 0;
    }

    private static Quantity quantity(String text, String number) {
        if (number.strip().matches("[+-]?[\\d.]*\\d")) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" has no unit: write " + number.strip()
                    + "mg or " + number.strip() + "mg/kg");
        }
        try {
            return Quantity.ofTyped(number);
        } catch (IllegalArgumentException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            throw why.contains("is not a number with a unit") ? notADose(text) : unreadable;
        }
    }

    private static IllegalArgumentException notADose(String text) {
        return new IllegalArgumentException(
                "\"" + text.strip() + "\" is not a dose with its unit, such as 35mg, 0.5mg/kg or 0.1mg/kg/h");
    }

    private static boolean isMass(String unit) {
        return measures(unit, MG) && !isBodyWeight(unit);
    }

    private static boolean isBodyWeight(String unit) {
        return unit.equals("kg") || unit.equals("[lb_av]");
    }

    private static boolean isTime(String unit) {
        return measures(unit, MINUTE);
    }

    private static boolean measures(String unit, Unit kind) {
        return !unit.isEmpty() && Unit.of(unit).measuresTheSameAs(kind);
    }
}
