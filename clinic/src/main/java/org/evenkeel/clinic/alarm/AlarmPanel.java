package org.evenkeel.clinic.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.chart.Alarm.State;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;

/**
 * The alarms of one session as its page shows them.
 *
 * @param alarms those to be shown, unanswered first and of these the strongest first
 * @param watched whether the watch has looked lately; when it has not, the page says so
 * @param primary which alarm is the primary one
 * @param streaming whether alarms from what monitors send are on, and who switched them on
 */
public record AlarmPanel(
        ChartId chart,
        ItemId session,
        List<AlarmLine> alarms,
        boolean watched,
        String primary,
        String streaming,
        Instant now) {

    static AlarmPanel of(
            Chart chart, ItemId session, AlarmRules rules, boolean watched, String streaming, Instant now) {
        return new AlarmPanel(
                chart.id(),
                session,
                chart.alarms().open(session).stream()
                        .map(a -> AlarmLine.of(a, rules, now))
                        .toList(),
                watched,
                rules.primary(),
                streaming,
                now);
    }

    /** Address of the panel, without a slash at the end. */
    public String path() {
        return "/charts/" + chart + "/sessions/" + session + "/alarms";
    }

    /** The strongest that nobody has answered: it alone sounds. */
    public Optional<AlarmLine> sounding() {
        return alarms.stream()
                .filter(a -> a.state() == State.UNACKNOWLEDGED)
                .max(Comparator.comparing(a -> a.alarm().priority()));
    }

    /** Priority of what sounds as a CSS class, empty when nothing does. */
    public String soundingCss() {
        return sounding().map(AlarmLine::css).orElse("");
    }

    /** What a reader of the screen hears when it changes. */
    public String announcement() {
        return sounding()
                .map(a -> AlarmLine.word(a.alarm().priority()) + " priority alarm: " + a.title())
                .orElse("");
    }

    /** When the next pause ends, so that the page looks again then. */
    public Optional<Instant> nextChange() {
        return alarms.stream()
                .filter(a -> a.state() == State.PAUSED)
                .flatMap(a -> a.alarm().pausedUntil().stream())
                .min(Comparator.naturalOrder());
    }

    /** How many wait for an answer, in words; empty when none does. */
    public String waiting() {
        long n = alarms.stream().filter(AlarmLine::waits).count();
        return n == 0 ? "" : n == 1 ? "1 alarm waits for an answer" : n + " alarms wait for an answer";
    }

    /** A priority as a CSS class. */
    public static String css(AlarmPriority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }
}
