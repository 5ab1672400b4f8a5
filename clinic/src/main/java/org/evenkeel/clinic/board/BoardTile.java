package org.evenkeel.clinic.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.care.session.SessionRules.Level;
import org.evenkeel.clinic.today.StateLook;

/**
 * One chair at one instant.
 *
 * @param who name or initials, as the site allows
 * @param look icon and words of the phase
 * @param doseIn whether the pump has given all and waits for a person to confirm
 * @param need how much this chair needs somebody, and why in words
 */
public record BoardTile(Seat seat, String who, StateLook look, boolean doseIn, Need need, Instant now) {

    /** How much a chair needs somebody; the first the most. The icon and the word say it, the colour only repeats it. */
    public enum Need {
        CRITICAL("stop", "Critical"),
        HIGH("caution", "High"),
        OVERDUE("clock", "Vital signs overdue"),
        CONFIRM("ok", "Dose is in, to confirm"),
        NOTE("note", "Advisory"),
        PAUSED("pause", "Paused"),
        SOON("clock", "Vital signs soon"),
        NONE("", "");

        private final String icon;
        private final String words;

        Need(String icon, String words) {
            this.icon = icon;
            this.words = words;
        }

        /** Name of its icon; empty for none. */
        public String icon() {
            return icon;
        }

        /** In words. */
        public String words() {
            return words;
        }

        /** Its class. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Duration SOON = Duration.ofMinutes(2);

    static BoardTile of(Seat seat, boolean initials, Instant now) {
        boolean doseIn = seat.state() == SessionState.RUNNING
                && seat.doseInAt().filter(d -> !d.isAfter(now)).isPresent();
        return new BoardTile(
                seat,
                initials ? initials(seat.name()) : seat.name(),
                doseIn ? new StateLook("ok", "Dose is in", "running") : StateLook.of(seat.state()),
                doseIn,
                need(seat, doseIn, now),
                now);
    }

    /** Address of the session. */
    public String href() {
        return "/charts/" + seat.chart() + "/sessions/" + seat.session();
    }

    /** {@code Chair 3}; says so when none is given. */
    public String chair() {
        return seat.chair().isBlank() ? "No chair" : ChairName.of(seat.chair());
    }

    /** What the advisory says, when one holds. */
    public String told() {
        return seat.advisory().map(Seat.Told::words).orElse("");
    }

    /** When vital signs are due next. */
    public Optional<Instant> due() {
        return seat.due();
    }

    /** Minutes and seconds, or hours, between an instant and now. */
    public String span(Instant then) {
        long seconds = Math.abs(Duration.between(then, now).toSeconds());
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** Whether a time has passed. */
    public boolean isPast(Instant then) {
        return !then.isAfter(now);
    }

    private static Need need(Seat seat, boolean doseIn, Instant now) {
        Optional<Level> level = seat.advisory().map(Seat.Told::level);
        if (level.isPresent() && level.get() == Level.CRITICAL) {
            return Need.CRITICAL;
        }
        if (level.isPresent() && level.get() == Level.HIGH) {
            return Need.HIGH;
        }
        if (seat.due().filter(d -> d.isBefore(now)).isPresent()) {
            return Need.OVERDUE;
        }
        if (doseIn) {
            return Need.CONFIRM;
        }
        if (level.isPresent()) {
            return Need.NOTE;
        }
        if (seat.state() == SessionState.PAUSED) {
            return Need.PAUSED;
        }
        return seat.due().filter(d -> d.isBefore(now.plus(SOON))).isPresent() ? Need.SOON : Need.NONE;
    }

    private static String initials(String name) {
        String[] parts = name.split(", ", 2);
        String given = parts.length > 1 ? first(parts[1]) : "";
        return given + first(parts[0]);
    }

    private static String first(String word) {
        return word.isBlank() ? "" : new String(Character.toChars(word.strip().codePointAt(0))) + ".";
    }
}
