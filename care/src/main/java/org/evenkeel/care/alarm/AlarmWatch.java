package org.evenkeel.care.alarm;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.alarm.AlarmLife.Judged;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.SessionRecord;

/**
 * The watch over one session: what must be charted now, given what is charted. Asked at every new entry and once every
 * few seconds, by as many watchers as there are: the state of the alarms is in the chart, so asking again when nothing
 * has changed gives nothing. It begins with the first dose and ends when the patient has left.
 */
public final class AlarmWatch {
    /** What the names of alarms begin with that come from what monitors send; they are not this watch's. */
    public static final String FROM_MONITOR = "monitor-";

    private AlarmWatch() {}

    /** What the watch would chart of a session at an instant; empty when there is nothing. */
    public static List<Content> step(Chart chart, SessionRecord session, AlarmKnowledge knowledge, Instant now) {
        List<AlarmCondition> conditions = knowledge.alarms().conditions();
        Set<String> names =
                conditions.stream().map(AlarmCondition::alarm).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Judged> judged = session.state().isInClinic()
                ? session.firstDose()
                        .map(first -> new Watching(chart, session, first.at(), knowledge, now))
                        .map(watching -> conditions.stream()
                                .map(c -> new Judged(c, watching.of(c)))
                                .toList())
                        .orElse(List.of())
                : List.of();
        return new AlarmLife(chart, session, knowledge.alarms().quietAfterEnd(), now)
                .step(judged, names, name -> !name.startsWith(FROM_MONITOR));
    }
}
