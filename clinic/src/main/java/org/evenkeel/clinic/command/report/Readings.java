package org.evenkeel.clinic.command.report;

import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;

/** What was read from a person, for output. */
final class Readings {

    private Readings() {}

    /** The key of what was read. */
    static String key(Observation observation, Drug given) {
        return switch (observation) {
            case Observation.Concentration c -> Names.key(c.measurand().analyte(), given);
            case Observation.BelowLimit c -> Names.key(c.measurand().analyte(), given);
            case Observation.Dissociation d -> "dissociation";
            case Observation.PressureRise p -> "systolic_rise";
        };
    }

    /** What was read, in {@link #unit}. */
    static double value(Observation observation) {
        return switch (observation) {
            case Observation.Concentration c -> c.ngPerMl();
            case Observation.BelowLimit c -> c.limitNgPerMl();
            case Observation.Dissociation d -> d.ratingDimensionless();
            case Observation.PressureRise p -> p.systolicRiseMmHg();
        };
    }

    /** Whether it is only known to lie below its value. */
    static boolean isBelow(Observation observation) {
        return observation instanceof Observation.BelowLimit;
    }

    /** The title of the curve it belongs to. */
    static String title(Observation observation, Drug given) {
        return switch (observation) {
            case Observation.Concentration c -> title(c.measurand(), given);
            case Observation.BelowLimit c -> title(c.measurand(), given);
            case Observation.Dissociation d -> d.words();
            case Observation.PressureRise p -> p.words();
        };
    }

    private static String title(Measurand of, Drug given) {
        return of.site().words() + " " + Names.words(of.analyte(), given);
    }

    /** What was read, when, for a person. */
    static String words(Observation observation) {
        return NumberText.shortly(value(observation)) + " " + unit(observation) + " at "
                + TimeText.shortly(observation.minutes());
    }

    /** The unit of its value. */
    static String unit(Observation observation) {
        return switch (observation) {
            case Observation.Concentration c -> "ng/mL";
            case Observation.BelowLimit c -> "ng/mL";
            case Observation.Dissociation d -> "points of 10";
            case Observation.PressureRise p -> "mmHg";
        };
    }
}
