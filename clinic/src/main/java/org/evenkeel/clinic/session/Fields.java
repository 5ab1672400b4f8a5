package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Refusal;
import org.jspecify.annotations.Nullable;

/** The fields of a form as sent, read into values; what can't be read becomes a refusal beside its field. */
final class Fields {
    private static final String REASON = "reason.";
    private static final double LONGEST_WAIT_SECONDS = 12 * 3600.0;

    /** A time so little ahead is a slip, and is told as one. */
    private static final Duration SLIP = Duration.ofMinutes(5);

    private final Map<String, String> sent;
    private final Instant now;
    private final ZoneId zone;
    private final List<Refusal> refusals = new ArrayList<>();

    Fields(Map<String, String> sent, Instant now, ZoneId zone) {
        this.sent = sent;
        this.now = now;
        this.zone = zone;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Text without blanks around it; empty when not sent. */
    String text(String name) {
        return sent.getOrDefault(name, "").strip();
    }

    /** Words parted by blanks; none when not sent. */
    List<String> words(String name) {
        return text(name).isEmpty() ? List.of() : List.of(text(name).split(" +"));
    }

    /** A whole number, or null when the field is empty. */
    @Nullable
    Integer wholeNumber(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            refusals.add(Refusal.at(name, "field.not-whole", "A whole number, please."));
            return null;
        }
    }

    /** A number with a point or a comma, or null when the field is empty. */
    @Nullable
    Double number(String name) {
        String text = text(name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        Double value;
        try {
            value = Double.valueOf(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        // "NaN" and "Infinity" are numbers to Java and none on a form.
        if (!Double.isFinite(value)) {
            refusals.add(Refusal.at(name, "field.not-a-number", "A number, please."));
            return null;
        }
        return value;
    }

    /** A number that must be there; NaN, with a refusal, when it isn't. */
    double required(String name) {
        Double value = number(name);
        if (value == null) {
            if (refusals.stream().noneMatch(r -> name.equals(r.field()))) {
                refusals.add(Refusal.at(name, "field.missing", "Fill this in."));
            }
            return Double.NaN;
        }
        return value;
    }

    /** One of an enum's constants by its name; the fallback, with a refusal, when it is none. */
    <E extends Enum<E>> E choice(String name, Class<E> among, E fallback) {
        String wanted = text(name).toUpperCase(Locale.ROOT);
        return Arrays.stream(among.getEnumConstants())
                .filter(e -> e.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    refusals.add(Refusal.at(name, "field.choose", "Choose one."));
                    return fallback;
                });
    }

    /** Reasons typed beside findings: fields {@code reason.RULE}, empty ones left out. */
    List<FindingOverridden> reasons() {
        return sent.entrySet().stream()
                .filter(e -> e.getKey().startsWith(REASON) && !e.getValue().isBlank())
                .map(e -> new FindingOverridden(
                        e.getKey().substring(REASON.length()), e.getValue().strip()))
                .toList();
    }

    /**
     * When it was so: {@code exact} an instant the page was given, {@code at} a time of day typed in, {@code ago} seconds
     * since the tap when it was sent late, {@code minutesAgo} what a person chose, else now.
     */
    Instant at() {
        if (!text("exact").isEmpty()) {
            return exact(text("exact"));
        }
        if (!text("at").isEmpty()) {
            return timeOfDay(text("at"));
        }
        Double waited = number("ago");
        Double minutes = number("minutesAgo");
        double seconds = positive(waited) + 60 * positive(minutes);
        return now.minus(Duration.ofMillis(Math.round(Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000)));
    }

    private static double positive(@Nullable Double value) {
        return value == null || !(value > 0) ? 0 : value;
    }

    /** Whether the form says when it was so. */
    boolean saysWhen() {
        return !text("exact").isEmpty() || !text("at").isEmpty();
    }

    private Instant exact(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at("exact", "time.unreadable", "This time can't be read."));
            return now;
        }
    }

    /** The last time the clock showed this. In the hour that comes twice that may be an hour ago; one hour never was. */
    private Instant timeOfDay(String text) {
        try {
            ZonedDateTime today = now.atZone(zone);
            LocalDateTime wanted = today.toLocalDate().atTime(LocalTime.parse(text));
            if (zone.getRules().getValidOffsets(wanted).isEmpty()) {
                refusals.add(Refusal.at(
                        "at", "time.never-was", "The clocks were put forward: this time was left out. Look again."));
                return now;
            }
            ZonedDateTime then = wanted.atZone(zone).withLaterOffsetAtOverlap();
            if (then.isAfter(today.plus(SLIP))) {
                then = then.withEarlierOffsetAtOverlap();
            }
            // Just after midnight, 23:50 is yesterday; at noon, 12:05 is a slip and is told as one.
            boolean yesterday = Duration.between(today, then).compareTo(Duration.ofHours(12)) > 0;
            return (yesterday ? then.minusDays(1) : then).toInstant();
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at("at", "time.unreadable", "A time such as 14:05."));
            return now;
        }
    }
}
