package org.evenkeel.clinic.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.clinic.alarm.AlarmSummary;
import org.jspecify.annotations.Nullable;

/**
 * The board of one day.
 *
 * @param isToday whether it is the present day; only then anybody is in a chair
 * @param clinical whether this person may see clinical details; without it every tile has a name and a state and no more
 * @param late sessions of the present day whose time has passed and nobody has come
 * @param alarmsWaiting tiles with an alarm nobody has answered
 * @param bloodPressureDue tiles whose blood pressure is overdue
 * @param start what to do first in a new clinic; null once there is a patient
 */
public record TodayView(
        LocalDate day,
        boolean isToday,
        boolean clinical,
        Instant now,
        List<Tile> chairs,
        List<Coming> coming,
        List<Coming> late,
        List<Gone> gone,
        long alarmsWaiting,
        long bloodPressureDue,
        int openAlerts,
        int overdueQuestionnaires,
        @Nullable FirstSteps start) {

    /**
     * One session, however it stands.
     *
     * @param of how many sessions the course has; 0 when not known or not shown
     * @param href the session's page; empty for somebody who may not open it
     */
    public record Who(String patient, String href, String chair, StateLook look, int ordinal, int of) {
        /** {@code Chair 2}, whether or not it was charted with the word; empty when no chair is given. */
        public String chairWords() {
            return ChairName.of(chair);
        }

        /** {@code Session 2 of 6}. */
        public String number() {
            if (ordinal == 0) {
                return "Session not on the schedule";
            }
            return of > 0 ? "Session " + ordinal + " of " + of : "Session " + ordinal;
        }
    }

    /**
     * An occupied chair.
     *
     * @param clocks what goes on ticking; empty without clinical details
     * @param alarm the alarm that matters most; null when none is to be shown, and without clinical details
     */
    public record Tile(
            UUID session,
            Who who,
            List<Clock> clocks,
            @Nullable BloodPressure bloodPressure,
            @Nullable AlarmSummary alarm) {}

    /** Something to count towards or away from. */
    public record Clock(Direction direction, String label, Instant at, String words) {}

    /** Which way a clock counts. */
    public enum Direction {
        /** To an instant ahead. */
        LEFT,
        /** From an instant behind. */
        SINCE
    }

    /**
     * When blood pressure was and will be measured.
     *
     * @param last time of the last reading that can be right; null when there is none
     * @param dueAt when the next is due; null when none is
     * @param overdue whether it should have been measured by now
     */
    public record BloodPressure(
            @Nullable Instant last, @Nullable Instant dueAt, boolean overdue, String dueWords) {}

    /**
     * Somebody expected.
     *
     * @param missing what is known to be missing before the pump may start; empty without clinical details
     */
    public record Coming(UUID session, Who who, Instant at, List<String> missing) {}

    /** Somebody who has been, or will not come. */
    public record Gone(UUID session, Who who, @Nullable Instant leftAt) {}

    /** What a new clinic needs first. */
    public record FirstSteps(boolean staffAdded) {}

    /** Whether the day has nothing on it. */
    public boolean isEmpty() {
        return chairs.isEmpty() && coming.isEmpty() && late.isEmpty() && gone.isEmpty();
    }
}
