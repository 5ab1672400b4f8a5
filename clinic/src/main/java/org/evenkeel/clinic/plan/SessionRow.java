package org.evenkeel.clinic.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.page.Tone;

/**
 * One session in a list.
 *
 * @param date and {@code time}: as form fields take them, in the clinic's zone; empty when it was never scheduled
 * @param why the reason of a cancellation; empty when it isn't cancelled
 */
public record SessionRow(
        String id,
        int ordinal,
        Optional<Instant> startsAt,
        String date,
        String time,
        String chair,
        SessionState state,
        String stateWords,
        Tone tone,
        String why) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static SessionRow of(SessionRecord session, ZoneId zone) {
        Optional<Instant> starts = session.scheduled().map(s -> s.content().startsAt());
        Optional<ZonedDateTime> local = starts.map(s -> s.atZone(zone));
        return new SessionRow(
                session.id().toString(),
                session.scheduled().map(s -> s.content().ordinal()).orElse(0),
                starts,
                local.map(l -> l.toLocalDate().toString()).orElse(""),
                local.map(TIME::format).orElse(""),
                session.chair(),
                session.state(),
                words(session.state()),
                tone(session.state()),
                session.cancelled().map(c -> c.content().reason()).orElse(""));
    }

    /** Whether it may still be moved. */
    public boolean movable() {
        return state == SessionState.SCHEDULED;
    }

    /** Whether it won't take place. */
    public boolean cancelled() {
        return state == SessionState.CANCELLED;
    }

    private static String words(SessionState state) {
        return switch (state) {
            case SCHEDULED -> "Scheduled";
            case ARRIVED -> "Arrived";
            case READY -> "Ready";
            case RUNNING -> "Infusing";
            case PAUSED -> "Paused";
            case RECOVERY -> "In recovery";
            case DISCHARGED -> "Discharged";
            case LEFT_AGAINST_ADVICE -> "Left against advice";
            case CANCELLED -> "Cancelled";
        };
    }

    private static Tone tone(SessionState state) {
        return switch (state) {
            case SCHEDULED, CANCELLED -> Tone.PLAIN;
            case ARRIVED, READY, RUNNING, RECOVERY -> Tone.NOTE;
            case PAUSED, LEFT_AGAINST_ADVICE -> Tone.CAUTION;
            case DISCHARGED -> Tone.OK;
        };
    }
}
