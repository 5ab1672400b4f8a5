package org.evenkeel.clinic.alarm;

import java.time.Clock;
import java.time.Duration;
import org.evenkeel.care.alarm.AlarmCommand;
import org.evenkeel.care.alarm.AlarmDesk;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;

/** Shows a person the alarms of a session and carries out what they do about one. */
public final class AlarmRoomDesk {
    private final ChartDesk charts;
    private final AlarmRules rules;
    private final String streaming;
    private final AlarmWatcher watcher;
    private final Clock clock;

    /** @param streaming whether alarms from monitors are on, in words */
    public AlarmRoomDesk(ChartDesk charts, AlarmRules rules, String streaming, AlarmWatcher watcher, Clock clock) {
        this.charts = charts;
        this.rules = rules;
        this.streaming = streaming;
        this.watcher = watcher;
        this.clock = clock;
    }

    /** The panel of a session whose chart is open already. */
    public AlarmPanel panel(Chart chart, ItemId session) {
        return AlarmPanel.of(chart, session, rules, watcher.isWatching(chart.id()), streaming, clock.instant());
    }

    AlarmPanel open(Actor actor, ChartId chart, ItemId session) {
        return panel(charts.open(chart, actor, Permission.VIEW_CHART, "session-alarms"), session);
    }

    Outcome acknowledge(Actor actor, ChartId chart, ItemId session, CommandId id, String alarm) {
        return carryOut(actor, chart, id, "alarm-acknowledge", new AlarmCommand.Acknowledge(session, alarm));
    }

    Outcome pause(Actor actor, ChartId chart, ItemId session, CommandId id, String alarm, Duration by) {
        return carryOut(actor, chart, id, "alarm-pause", new AlarmCommand.Pause(session, alarm, by));
    }

    private Outcome carryOut(Actor actor, ChartId chart, CommandId id, String purpose, AlarmCommand command) {
        return charts.carryOut(
                actor,
                Permission.CHART_SESSION,
                ChartCommand.of(
                        chart,
                        id,
                        purpose,
                        (newest, author, now) -> AlarmDesk.decide(newest, command, rules, author, now)));
    }
}
