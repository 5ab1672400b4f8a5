package org.evenkeel.clinic.sync;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionConflict;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.session.KeptCommand;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;

/** Shows what two tablets charted that does not go together, until a person has looked at it. */
public final class ConflictDesk {
    private final ChartDesk charts;
    private final BedsideDesk bedside;
    private final SyncLog log;
    private final ZoneId zone;
    private final Clock clock;

    public ConflictDesk(ChartDesk charts, BedsideDesk bedside, SyncLog log, ZoneId zone, Clock clock) {
        this.charts = charts;
        this.bedside = bedside;
        this.log = log;
        this.zone = zone;
        this.clock = clock;
    }

    /** What nobody has looked at yet. */
    List<ConflictView> open(Actor actor, ChartId chartId, ItemId sessionId) {
        Chart chart = charts.open(chartId, actor, Permission.VIEW_CHART, "session-conflicts");
        SessionRecord session = chart.sessions().find(sessionId).orElseThrow(() -> new NotHere("session"));
        Set<List<UUID>> lookedAt = log.lookedAt(sessionId);
        return SessionConflict.of(chart, session, log.told(sessionId)).stream()
                .map(c -> ConflictView.of(c, zone))
                .filter(c -> !lookedAt.contains(List.of(c.earlier(), c.later())))
                .toList();
    }

    /** A person looked and leaves it as it stands: a note in the chart says so. */
    void looked(Actor actor, ChartId chart, ItemId session, UUID earlier, UUID later) {
        for (ConflictView conflict : open(actor, chart, session)) {
            if (conflict.isBetween(earlier, later)) {
                KeptCommand note =
                        new KeptCommand(charts.freshId(), "note", clock.instant(), Map.of("words", conflict.note()));
                if (bedside.carryOutKept(actor, chart, session, note) instanceof Outcome.Done) {
                    log.looked(actor, session, earlier, later);
                }
            }
        }
    }
}
