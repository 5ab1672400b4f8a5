package org.evenkeel.clinic.sync;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.session.SessionConflict;

/**
 * A conflict as the page tells it.
 *
 * @param title what does not go together, and when
 * @param said what each of the two says and by whom
 * @param counts what counts until a person corrects it
 */
public record ConflictView(UUID earlier, UUID later, String title, String said, String counts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static ConflictView of(SessionConflict conflict, ZoneId zone) {
        String first = TIME.withZone(zone).format(conflict.earlier().effectiveAt());
        String second = TIME.withZone(zone).format(conflict.later().effectiveAt());
        String times = " at " + first + " and " + second;
        String title = switch (conflict.kind()) {
            case STARTED_TWICE -> "The start was charted on two tablets" + times;
            case STOPPED_TWICE -> "The stop was charted on two tablets" + times;
            case AFTER_STOP -> "Stopped at " + first + " on one tablet, and charted on at " + second + " on another";
            case RATE_TWICE -> "Rate was changed on two tablets" + times;
            case PAUSED_AND_RUNNING -> "Paused on one tablet and running on another" + times;
            case AFTER_LEAVING -> "The patient left at " + first + ", and something was charted for " + second;
        };
        String counts = switch (conflict.kind()) {
            case STARTED_TWICE, STOPPED_TWICE -> "The earlier counts; the dose given follows from it.";
            case AFTER_STOP -> "The stop counts; what came after it is struck through.";
            case RATE_TWICE, PAUSED_AND_RUNNING -> "The later counts. Look at the pump, and chart what it does.";
            case AFTER_LEAVING -> "Both stand. Look which time is wrong.";
        };
        return new ConflictView(
                conflict.earlier().id().value(),
                conflict.later().id().value(),
                title,
                said(conflict.earlier(), first) + "; " + said(conflict.later(), second) + ".",
                counts);
    }

    private static String said(Entry entry, String time) {
        return time + " " + what(entry) + ", " + entry.author().displayName();
    }

    private static String what(Entry entry) {
        return switch (entry.content()) {
            case InfusionStarted _ -> "started";
            case InfusionRateChanged c -> number(c.rateMgPerMin()) + " mg/min";
            case InfusionPaused _ -> "paused";
            case InfusionResumed _ -> "running again";
            case InfusionStopped _ -> "stopped";
            case VitalSignsMeasured _ -> "vital signs";
            case SideEffectObserved _ -> "side effect";
            default -> "left";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    /** The words of the note that says it was looked at. */
    String note() {
        return title + ". Looked at; it stands as charted.";
    }

    /** Whether it is the one between these two entries. */
    boolean isBetween(UUID one, UUID other) {
        return earlier.equals(one) && later.equals(other);
    }
}
