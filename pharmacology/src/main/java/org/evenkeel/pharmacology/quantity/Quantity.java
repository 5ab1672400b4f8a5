package org.evenkeel.pharmacology.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finite number with its unit, as written in a data file or a message: {@code "25 L"}, {@code "0.5 mg/kg"}.
 *
 * @param magnitude the number, in {@code unit}
 * @param unit the unit it is expressed in
 */
public record Quantity(double magnitude, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)\\s*(\\S.*)?");

    private static final Pattern TYPED =
            Pattern.compile("([+-]?[\\d.,]*\\d(?:[eE][+-]?\\d+)?)\\s*(.*)", Pattern.DOTALL);

    public Quantity {
        if (!Double.isFinite(magnitude)) {
            throw new IllegalArgumentException("a quantity is a finite number, not " + magnitude);
        }
    }

    /**
     * Reads a quantity such as {@code "25 L"} or {@code "40 %"}; a bare number is dimensionless.
     *
     * @throws IllegalArgumentException with words for the author of the text when it is not a number with a known unit
     */
    public static Quantity parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number with a unit, such as \"25 L\"");
        }
        String unit = written.group(2);
        return new Quantity(Double.parseDouble(written.group(1)), Unit.of(unit == null ? "1" : unit));
    }

    /**
     * Reads a quantity as people type it: as {@link #parse}, and {@code mcg}, {@code hr}, {@code minutes}, {@code days},
     * {@code lb} and their like are understood too. A decimal comma and a number that begins with its point are refused:
     * both have been read as ten times the dose.
     *
     * @throws IllegalArgumentException with words for the person who typed it
     */
    public static Quantity ofTyped(String typed) {
        String text = typed.strip();
        Matcher pieces = TYPED.matcher(text);
        if (!pieces.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number with a unit");
        }
        String number = pieces.group(1);
        if (number.contains(",")) {
            throw new IllegalArgumentException("\"" + text + "\": write the number with a decimal point and no comma");
        }
        if (number.matches("[+-]?\\..*")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\": write " + number.replace(".", "0.") + ", with the zero before the point");
        }
        return parse(number + " " + TypedUnit.ucum(pieces.group(2)));
    }

    /**
     * The number expressed in {@code target}.
     *
     * @throws IllegalArgumentException when the two units measure different things
     */
    public double in(Unit target) {
        return magnitude * unit.factorTo(target);
    }

    @Override
    public String toString() {
        return magnitude + " " + unit.ucum();
    }
}
