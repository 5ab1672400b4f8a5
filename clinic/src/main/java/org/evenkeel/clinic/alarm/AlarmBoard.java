package org.evenkeel.clinic.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.journal.read.SessionAlarmRow;
import org.evenkeel.journal.read.SessionAlarms;

/** The alarms of all sessions, for boards. One query; names nobody. */
public final class AlarmBoard {
    private static final Comparator<AlarmSummary> MOST_URGENT_FIRST = Comparator.comparing(AlarmSummary::state)
            .thenComparing(AlarmSummary::priority, Comparator.reverseOrder())
            .thenComparing(AlarmSummary::since);

    private final SessionAlarms alarms;
    private final AlarmRules rules;
    private final Clock clock;

    public AlarmBoard(SessionAlarms alarms, AlarmRules rules, Clock clock) {
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    /** By session, the most urgent first; a session without an alarm to show has no entry. */
    public Map<UUID, AlarmSummary> now() {
        Instant now = clock.instant();
        Map<UUID, List<SessionAlarmRow>> rows =
                alarms.open().stream().collect(Collectors.groupingBy(SessionAlarmRow::sessionId));
        Map<UUID, AlarmSummary> board = new LinkedHashMap<>();
        rows.entrySet().stream()
                .map(e -> AlarmSummary.of(e.getKey(), e.getValue(), rules, now))
                .sorted(MOST_URGENT_FIRST)
                .forEach(summary -> board.put(summary.session(), summary));
        return board;
    }
}
