package org.evenkeel.clinic.today;

import org.evenkeel.care.chart.SessionState;

/**
 * How a state of a session is shown: always an icon and words, never colour alone.
 *
 * @param icon name of the icon
 * @param words as a person says it
 * @param css class of the tile
 */
public record StateLook(String icon, String words, String css) {
    /** The look of a state. */
    public static StateLook of(SessionState state) {
        return switch (state) {
            case SCHEDULED -> new StateLook("calendar", "Expected", "expected");
            case ARRIVED -> new StateLook("person", "Arrived", "arrived");
            case READY -> new StateLook("check", "Ready to start", "ready");
            case RUNNING -> new StateLook("drop", "Infusion running", "running");
            case PAUSED -> new StateLook("pause", "Paused", "paused");
            case RECOVERY -> new StateLook("moon", "Recovery", "recovery");
            case DISCHARGED -> new StateLook("home", "Discharged", "gone");
            case LEFT_AGAINST_ADVICE -> new StateLook("out", "Left against advice", "left");
            case CANCELLED -> new StateLook("close", "Cancelled", "gone");
        };
    }
}
