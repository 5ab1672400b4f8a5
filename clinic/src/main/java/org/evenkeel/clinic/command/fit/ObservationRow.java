package org.evenkeel.clinic.command.fit;

import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.command.report.Names;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.clinic.command.simulate.SimulationCase;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * One row of a file of observations.
 *
 * @param file its name
 * @param line its number in the file, the first being 1
 * @param byColumn the cells
 */
record ObservationRow(String file, int line, Map<String, String> byColumn) {

    private static final Unit NG_PER_ML = Unit.of("ng/mL");
    private static final Unit MINUTE = Unit.of("min");
    private static final Unit MMHG = Unit.of("mm[Hg]");

    /** Turns rows into observations of one case. */
    static final class Reader {

        private final SimulationCase asked;
        private final CompartmentModel model;

        Reader(SimulationCase asked) {
            this.asked = asked;
            this.model = asked.model().forDrug(asked.drug());
        }

        Observation read(ObservationRow row) {
            double minutes = row.minutes();
            String what = row.cell("what").toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            try {
                return switch (what) {
                    case "dissociation", "dissociation_rating" ->
                        new Observation.Dissociation(minutes, row.number("value", row.cell("value")));
                    case "systolic_rise" ->
                        new Observation.PressureRise(minutes, row.inUnit(row.cell("value"), MMHG, "mmHg"));
                    default -> concentration(row, what, minutes);
                };
            } catch (IllegalArgumentException impossible) {
                throw row.refused("value", String.valueOf(impossible.getMessage()));
            }
        }

        private Observation concentration(ObservationRow row, String what, double minutes) {
            SamplingSite site = row.byColumn().getOrDefault("site", "").isEmpty()
                    ? asked.site()
                    : Names.sites().get(row.cell("site").toLowerCase(Locale.ROOT));
            if (site == null) {
                throw row.refused("site", "\"" + row.cell("site") + "\" is not known; known: venous, arterial");
            }
            Measurand measurand = model.allMeasurands().stream()
                    .filter(m -> m.site() == site
                            && Names.key(m.analyte(), asked.drug()).equals(what))
                    .findFirst()
                    .orElseThrow(() -> row.refused("what", unknown(row, site)));
            String value = row.cell("value");
            return value.startsWith("<")
                    ? new Observation.BelowLimit(
                            measurand, minutes, row.inUnit(value.substring(1).strip(), NG_PER_ML, "ng/mL"))
                    : new Observation.Concentration(measurand, minutes, row.inUnit(value, NG_PER_ML, "ng/mL"));
        }

        private String unknown(ObservationRow row, SamplingSite site) {
            String known = model.allMeasurands().stream()
                    .filter(m -> m.site() == site)
                    .map(m -> Names.key(m.analyte(), asked.drug()))
                    .reduce("", (a, b) -> a + b + ", ");
            return "\"" + row.cell("what") + "\" is not predicted by " + model.id() + " in " + site.words()
                    + " blood; known: " + known + "dissociation, systolic_rise";
        }
    }

    private String cell(String column) {
        return byColumn.getOrDefault(column, "");
    }

    private double minutes() {
        boolean plain = byColumn.containsKey("time_min");
        String column = plain ? "time_min" : "time";
        double minutes;
        if (plain) {
            minutes = number(column, cell(column));
        } else {
            Quantity time = quantity(column, cell(column));
            if (!time.unit().measuresTheSameAs(MINUTE)) {
                throw refused(column, "\"" + cell(column) + "\" is not a time with its unit, such as 40min or 2h");
            }
            minutes = time.in(MINUTE);
        }
        if (!(minutes >= 0)) {
            throw refused(column, "\"" + cell(column) + "\" is negative; times count from the first dose");
        }
        return minutes;
    }

    private double number(String column, String written) {
        Quantity number = quantity(column, written);
        if (!number.unit().ucum().equals("1")) {
            throw refused(column, "\"" + written + "\" is not a plain number; the unit has a column of its own");
        }
        return number.magnitude();
    }

    private double inUnit(String written, Unit unit, String words) {
        double magnitude = number("value", written);
        String typed = cell("unit");
        if (typed.isEmpty()) {
            throw refused("unit", "a unit is needed, such as " + words);
        }
        Quantity one = quantity("unit", "1 " + typed);
        if (!one.unit().measuresTheSameAs(unit)) {
            throw refused("unit", "\"" + typed + "\" does not measure this; write " + words);
        }
        return magnitude * one.in(unit);
    }

    private Quantity quantity(String column, String written) {
        try {
            return Quantity.ofTyped(written);
        } catch (IllegalArgumentException unreadable) {
            throw refused(column, String.valueOf(unreadable.getMessage()));
        }
    }

    private BadArgumentException refused(String column, String words) {
        return new BadArgumentException(
                ObservationFile.ARGUMENT, file + ", line " + line + ", column " + column + ": " + words);
    }
}
