package org.evenkeel.pharmacology.quantity;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of measurement written in UCUM's notation: {@code L/h}, {@code mg/kg/h}, {@code kg/m2}, {@code %},
 * {@code {score}}. Only the part of UCUM that this field uses is known; a unit that is not known is refused, never
 * guessed. Months and years are UCUM's mean Julian ones (30.4375 and 365.25 days).
 */
public final class Unit {

    private enum Base {
        MASS,
        LENGTH,
        TIME,
        PRESSURE,
        SUBSTANCE,
        TEMPERATURE
    }

    private record Atom(double factor, Map<Base, Integer> dimension) {}

    private static final double DAY = 24.0 * 60;
    private static final Pattern FACTOR = Pattern.compile("(\\{[^{}]*}|%|1|[A-Za-z_\\[\\]]+)(\\d)?");

    /** Factors to milligrams, decimetres (so that a litre is 1), minutes, mmHg, nanomoles and degrees Celsius. */
    private static final Map<String, Atom> ATOMS = Map.ofEntries(
            atom("kg", 1e6, Base.MASS, 1),
            atom("g", 1e3, Base.MASS, 1),
            atom("mg", 1, Base.MASS, 1),
            atom("ug", 1e-3, Base.MASS, 1),
            atom("ng", 1e-6, Base.MASS, 1),
            atom("[lb_av]", 453_592.37, Base.MASS, 1),
            atom("L", 1, Base.LENGTH, 3),
            atom("dL", 1e-1, Base.LENGTH, 3),
            atom("mL", 1e-3, Base.LENGTH, 3),
            atom("m", 10, Base.LENGTH, 1),
            atom("cm", 0.1, Base.LENGTH, 1),
            atom("mm", 0.01, Base.LENGTH, 1),
            atom("[in_i]", 0.254, Base.LENGTH, 1),
            atom("s", 1.0 / 60, Base.TIME, 1),
            atom("min", 1, Base.TIME, 1),
            atom("h", 60, Base.TIME, 1),
            atom("d", DAY, Base.TIME, 1),
            atom("wk", 7 * DAY, Base.TIME, 1),
            atom("mo", 30.4375 * DAY, Base.TIME, 1),
            atom("a", 365.25 * DAY, Base.TIME, 1),
            atom("mmHg", 1, Base.PRESSURE, 1),
            atom("mm[Hg]", 1, Base.PRESSURE, 1),
            atom("mol", 1e9, Base.SUBSTANCE, 1),
            atom("mmol", 1e6, Base.SUBSTANCE, 1),
            atom("umol", 1e3, Base.SUBSTANCE, 1),
            atom("nmol", 1, Base.SUBSTANCE, 1),
            atom("Cel", 1, Base.TEMPERATURE, 1),
            Map.entry("%", new Atom(0.01, Map.of())),
            Map.entry("1", new Atom(1, Map.of())));

    private final String ucum;
    private final double factor;
    private final Map<Base, Integer> dimension;

    private Unit(String ucum, double factor, Map<Base, Integer> dimension) {
        this.ucum = ucum;
        this.factor = factor;
        this.dimension = dimension;
    }

    private static Map.Entry<String, Atom> atom(String name, double factor, Base base, int power) {
        return Map.entry(name, new Atom(factor, Map.of(base, power)));
    }

    /**
     * The unit written as {@code ucum}: factors joined by {@code .} or {@code /}, each with an optional power.
     *
     * @throws IllegalArgumentException when a factor is not known
     */
    public static Unit of(String ucum) {
        String text = ucum.strip();
        double factor = 1;
        Map<Base, Integer> dimension = new EnumMap<>(Base.class);
        int sign = 1;
        int at = text.startsWith("/") ? 1 : 0;
        if (at == 1) {
            sign = -1;
        }
        Matcher next = FACTOR.matcher(text);
        while (true) {
            if (!next.find(at) || next.start() != at) {
                throw unknown(ucum);
            }
            int power = sign * (next.group(2) == null ? 1 : Integer.parseInt(next.group(2)));
            Atom atom = next.group(1).startsWith("{") ? new Atom(1, Map.of()) : ATOMS.get(next.group(1));
            if (atom == null) {
                throw unknown(ucum);
            }
            factor *= Math.pow(atom.factor(), power);
            atom.dimension().forEach((base, p) -> dimension.merge(base, p * power, Integer::sum));
            at = next.end();
            if (at == text.length()) {
                dimension.values().removeIf(p -> p == 0);
                return new Unit(text, factor, Map.copyOf(dimension));
            }
            char joint = text.charAt(at++);
            if (joint != '.' && joint != '/') {
                throw unknown(ucum);
            }
            sign = joint == '/' ? -1 : 1;
        }
    }

    private static IllegalArgumentException unknown(String ucum) {
        return new IllegalArgumentException("unit \"" + ucum + "\" is not known");
    }

    /** The text this unit was read from. */
    public String ucum() {
        return ucum;
    }

    /** Whether both units measure the same kind of thing, as mg/L and ng/mL do. */
    public boolean measuresTheSameAs(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * What a value in this unit is multiplied by to be expressed in {@code target}.
     *
     * @throws IllegalArgumentException when the two measure different things
     */
    public double factorTo(Unit target) {
        if (!measuresTheSameAs(target)) {
            throw new IllegalArgumentException(
                    "\"" + ucum + "\" does not measure what \"" + target.ucum + "\" measures");
        }
        return factor / target.factor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit u && u.ucum.equals(ucum);
    }

    @Override
    public int hashCode() {
        return ucum.hashCode();
    }

    @Override
    public String toString() {
        return ucum;
    }
}
