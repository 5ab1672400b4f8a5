package org.evenkeel.care.alarm.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmLife;
import org.evenkeel.care.alarm.AlarmLife.Judged;
import org.evenkeel.care.alarm.AlarmWatch;
import org.evenkeel.care.alarm.Standing;
import org.evenkeel.care.alarm.stream.Streamed.Sample;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.SessionRecord;
import org.jspecify.annotations.Nullable;

/** The watch over what the monitor of one session sends. Its alarms live as all others do. */
public final class StreamWatch {
    private StreamWatch() {}

    /**
     * What must be charted; while it is switched off, only that what is open is not watched any more.
     *
     * @param streamed what came in the last minutes
     */
    public static List<Content> step(
            Chart chart, SessionRecord session, StreamRules rules, Streamed streamed, Instant now) {
        boolean watched = rules.isOn()
                && session.state().isInClinic()
                && session.firstDose().isPresent();
        List<Judged> judged = watched
                ? rules.conditions().stream()
                        .map(c -> new Judged(c.condition(), standing(c.watched(), rules, streamed, now)))
                        .toList()
                : List.of();
        return new AlarmLife(chart, session, rules.quietAfterEnd(), now)
                .step(judged, rules.names(), name -> name.startsWith(AlarmWatch.FROM_MONITOR));
    }

    private static Standing standing(StreamWatched watched, StreamRules rules, Streamed streamed, Instant now) {
        return switch (watched) {
            case StreamWatched.Beyond w -> beyond(w, rules.staleAfter(), streamed, now);
            case StreamWatched.NoValue w -> noValue(w, streamed, now);
            case StreamWatched.Silent w -> silent(w, streamed, now);
        };
    }

    private static Standing beyond(StreamWatched.Beyond w, Duration stale, Streamed streamed, Instant now) {
        List<Sample> samples = streamed.of(w.sign());
        if (samples.isEmpty() || samples.getLast().at().isBefore(now.minus(stale))) {
            return new Standing.NotKnown();
        }
        @Nullable Instant from = null;
        for (Sample s : samples) {
            if (from == null && w.comparison().holds(s.value(), w.limit())) {
                from = s.at();
            } else if (from != null && !w.comparison().holds(s.value(), w.clear())) {
                from = null;
            }
        }
        Sample last = samples.getLast();
        String words =
                w.sign().label() + " " + number(last.value()) + " " + w.sign().unit() + " by the monitor";
        boolean holds = from != null && Duration.between(from, last.at()).compareTo(w.lasting()) >= 0;
        return holds ? new Standing.Holds(words) : new Standing.Clear(words);
    }

    private static Standing noValue(StreamWatched.NoValue w, Streamed streamed, Instant now) {
        if (streamed.lastHeard().isEmpty()) {
            return new Standing.NotKnown();
        }
        Optional<Instant> last =
                streamed.of(w.sign()).reversed().stream().map(Sample::at).findFirst();
        boolean fresh = last.filter(at -> at.isAfter(now.minus(w.lasting()))).isPresent();
        return fresh
                ? new Standing.Clear(w.sign().label() + " comes again")
                : new Standing.Holds("No " + w.sign().label().toLowerCase(Locale.ROOT) + " that can be believed for "
                        + w.lasting().toSeconds() + " s");
    }

    private static Standing silent(StreamWatched.Silent w, Streamed streamed, Instant now) {
        return streamed.lastHeard()
                .<Standing>map(at -> at.isBefore(now.minus(w.lasting()))
                        ? new Standing.Holds("Nothing heard of the monitor for "
                                + Duration.between(at, now).toSeconds() + " s")
                        : new Standing.Clear("The monitor is heard again"))
                .orElseGet(Standing.NotKnown::new);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
