package org.evenkeel.clinic.followup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.reminder.ReminderStep.DroppedBecause;
import org.evenkeel.care.reminder.ReminderStep.WaitingFor;
import org.evenkeel.clinic.followup.Outbox.State;
import org.evenkeel.clinic.page.Tone;
import org.jooq.Record;

/**
 * One message to a patient as staff see it.
 *
 * @param occasion code of what it reminds of
 * @param number 1 for the first on that occasion
 * @param attempts how often it was handed over
 * @param nextAt when it is tried or looked at again, while it waits
 * @param changedAt when it came to stand so
 * @param openedAt when its link was first opened
 */
public record OutboxMessage(
        String occasion,
        int number,
        State state,
        String reason,
        String channel,
        int attempts,
        Instant nextAt,
        Instant changedAt,
        Optional<Instant> openedAt) {
    static OutboxMessage of(Record row) {
        return new OutboxMessage(
                row.get("occasion", String.class),
                row.get("number", Integer.class),
                State.valueOf(
                        row.get("state", String.class).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get("reason", String.class),
                row.get("channel", String.class),
                row.get("attempts", Integer.class),
                Outbox.instant(row, "next_at"),
                Outbox.instant(row, "changed_at"),
                Optional.ofNullable(row.get("opened_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    /** Where it stands, in words. */
    public String stateWords() {
        return switch (state) {
            case WAITING -> attempts > 0 && reasonWords().isEmpty() ? "Not through yet" : "Waiting";
            case SENDING -> "On its way";
            case SENT -> openedAt.isPresent() ? "Opened" : "Delivered to the server";
            case UNCERTAIN -> "Perhaps sent";
            case DROPPED -> "Not sent";
            case GIVEN_UP -> "Given up";
        };
    }

    /** Why, in words; empty when nothing needs saying. */
    public String reasonWords() {
        return Stream.concat(
                        Stream.of(WaitingFor.values())
                                .filter(w -> w.name().equals(reason))
                                .map(WaitingFor::words),
                        Stream.of(DroppedBecause.values())
                                .filter(d -> d.name().equals(reason))
                                .map(DroppedBecause::words))
                .findFirst()
                .orElseGet(this::technicalWords);
    }

    private String technicalWords() {
        return switch (reason) {
            case "server-away" -> "the server could not be reached";
            case "server-refuses" -> "the server does not take it; an administrator looks at the settings";
            case "no-answer" -> "handed over, but no answer came; it is not sent twice";
            default -> "";
        };
    }

    /** How serious that is. */
    public Tone tone() {
        return switch (state) {
            case WAITING, SENDING -> reason.isEmpty() ? Tone.PLAIN : Tone.NOTE;
            case SENT -> Tone.OK;
            case UNCERTAIN, GIVEN_UP -> Tone.CAUTION;
            case DROPPED -> reason.equals(DroppedBecause.ANSWERED.name()) ? Tone.PLAIN : Tone.NOTE;
        };
    }
}
