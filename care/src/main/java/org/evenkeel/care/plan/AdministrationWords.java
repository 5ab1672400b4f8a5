package org.evenkeel.care.plan;

import java.util.Locale;
import org.evenkeel.care.chart.Administration;

/** How a dose is given, in words for a person. */
public final class AdministrationWords {
    private AdministrationWords() {}

    /** {@code 56 mg: 2 devices of 28 mg, 5 min apart}. */
    public static String of(Administration how) {
        return switch (how) {
            case Administration.Infusion i -> infusion(i);
            case Administration.Injection i -> injection(i);
            case Administration.NasalDevices n ->
                n.devices() == 1
                        ? mg(n.doseMg()) + ": 1 device"
                        : mg(n.doseMg()) + ": " + n.devices() + " devices of " + mg(n.deviceMg()) + ", "
                                + minutes(n.minutesBetween()) + " apart";
            case Administration.HeldInMouth h ->
                mg(h.doseMg()) + ", held in the mouth for " + minutes(h.holdMinutes()) + ", then " + emptied(h.then());
            case Administration.Swallowed s -> mg(s.doseMg()) + ", swallowed";
        };
    }

    /** {@code spat out} or {@code swallowed}. */
    public static String emptied(Administration.Emptying how) {
        return switch (how) {
            case SPIT -> "spat out";
            case SWALLOW -> "swallowed";
        };
    }

    private static String infusion(Administration.Infusion i) {
        Administration.Bolus bolus = i.bolus();
        return bolus == null
                ? mg(i.doseMg()) + " over " + minutes(i.minutes())
                : mg(i.doseMg()) + ": " + mg(bolus.doseMg()) + " as a bolus over " + minutes(bolus.minutes())
                        + ", then " + mg(i.pumpMg()) + " over " + minutes(i.minutes());
    }

    private static String injection(Administration.Injection i) {
        Administration.Repeat repeat = i.repeat();
        return repeat == null
                ? mg(i.doseMg()) + " in one injection"
                : mg(i.doseMg()) + " in one injection; once more " + mg(repeat.doseMg()) + " if needed, not before "
                        + minutes(repeat.notBeforeMinutes());
    }

    private static String mg(double value) {
        return number(value) + " mg";
    }

    private static String minutes(double value) {
        return number(value) + " min";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
