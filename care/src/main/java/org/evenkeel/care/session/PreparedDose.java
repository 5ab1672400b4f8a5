package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.SessionContent.PreparedDoseChecked;
import org.jspecify.annotations.Nullable;

/**
 * A dose made ready for the hand: a syringe, devices or tablets.
 *
 * @param doseMg base that is to be given of it
 * @param strengthMgPerMl of the liquid; null when it is none
 * @param units devices or tablets; null for a liquid
 * @param unitMg content of one of them; null for a liquid
 * @param lot as printed; empty when not read
 */
public record PreparedDose(
        double doseMg,
        @Nullable Double strengthMgPerMl,
        @Nullable Integer units,
        @Nullable Double unitMg,
        String lot) {

    /** A syringe. */
    public static PreparedDose drawn(double doseMg, double strengthMgPerMl, String lot) {
        return new PreparedDose(doseMg, strengthMgPerMl, null, null, lot);
    }

    /** Devices or tablets of one content. */
    public static PreparedDose counted(int units, double unitMg, String lot) {
        return new PreparedDose(units * unitMg, null, units, unitMg, lot);
    }

    static PreparedDose of(PreparedDoseChecked c) {
        return new PreparedDose(c.doseMg(), c.strengthMgPerMl(), c.units(), c.unitMg(), c.lot());
    }

    /** The arithmetic for two people to follow. */
    public List<String> working() {
        if (strengthMgPerMl != null) {
            return List.of(number(doseMg) + " mg ÷ " + number(strengthMgPerMl) + " mg/mL = "
                    + number(doseMg / strengthMgPerMl) + " mL");
        }
        return units == null || unitMg == null
                ? List.of()
                : List.of(units + " × " + number(unitMg) + " mg = " + number(doseMg) + " mg");
    }

    /** The volume of a syringe; empty for devices and tablets. */
    public OptionalDouble volumeMl() {
        return strengthMgPerMl == null ? OptionalDouble.empty() : OptionalDouble.of(doseMg / strengthMgPerMl);
    }

    /** Whether another person checked the same; the lot one of them read is enough. */
    boolean sameAs(PreparedDose other) {
        return same(doseMg, other.doseMg)
                && same(strengthMgPerMl, other.strengthMgPerMl)
                && Objects.equals(units, other.units)
                && same(unitMg, other.unitMg)
                && (lot.isEmpty() || other.lot.isEmpty() || lot.equals(other.lot));
    }

    private static boolean same(@Nullable Double a, @Nullable Double b) {
        return (a == null || b == null) ? Objects.equals(a, b) : Math.abs(a - b) <= 1e-6 * Math.abs(b);
    }
}
