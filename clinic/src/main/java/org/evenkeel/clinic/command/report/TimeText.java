package org.evenkeel.clinic.command.report;

/** Times for a person: minutes at first, then hours, then days. */
public final class TimeText {

    private static final double HOUR = 60;
    private static final double DAY = 1440;
    private static final double MINUTES_UNTIL = 180;
    private static final double HOURS_UNTIL = 72 * HOUR;

    private TimeText() {}

    /** Such as {@code 40 min}, {@code 6 h} or {@code 7 d}, with three significant digits at most. */
    public static String shortly(double minutes) {
        if (!Double.isFinite(minutes)) {
            return NumberText.shortly(minutes);
        }
        if (minutes < MINUTES_UNTIL) {
            return NumberText.shortly(minutes) + " min";
        }
        return minutes < HOURS_UNTIL
                ? NumberText.shortly(minutes / HOUR) + " h"
                : NumberText.shortly(minutes / DAY) + " d";
    }
}
