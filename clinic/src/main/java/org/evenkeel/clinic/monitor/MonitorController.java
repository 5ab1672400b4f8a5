package org.evenkeel.clinic.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.session.Monitor;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * The part of the session page that follows the monitor. It is fetched about once a second, so the chart is opened, with
 * its row in the audit, when somebody begins to watch and every ten minutes after, not for each value.
 */
@Controller
public final class MonitorController {
    private static final Duration WATCH = Duration.ofMinutes(10);
    private static final int MOST_WATCHES = 2_000;

    private final Monitor monitor;
    private final ChartDesk charts;
    private final Pages pages;
    private final Clock clock;
    private final Map<Watching, Instant> watches = new ConcurrentHashMap<>();

    private record Watching(UUID account, ChartId chart, ItemId session) {}

    public MonitorController(Monitor monitor, ChartDesk charts, Pages pages, Clock clock) {
        this.monitor = monitor;
        this.charts = charts;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping("/charts/{chartId}/sessions/{sessionId}/monitor")
    View monitor(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        Instant now = clock.instant();
        ItemId session = new ItemId(sessionId);
        Watching watching = new Watching(actor.id(), new ChartId(chartId), session);
        Instant since = watches.get(watching);
        if (since == null || since.isBefore(now.minus(WATCH))) {
            boolean here = charts.open(watching.chart(), actor, Permission.VIEW_CHART, "watch-monitor")
                    .sessions()
                    .find(session)
                    .isPresent();
            if (!here) {
                throw new NotHere("session");
            }
            if (watches.size() >= MOST_WATCHES) {
                watches.clear();
            }
            watches.put(watching, now);
        }
        Map<String, Object> shown = new HashMap<>();
        monitor.picture(session, now).ifPresent(picture -> shown.put("picture", picture));
        monitor.latest(session, now).ifPresent(sample -> shown.put("sample", sample));
        return pages.show("bedside/monitorvalues", shown);
    }
}
