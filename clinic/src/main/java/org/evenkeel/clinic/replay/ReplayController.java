package org.evenkeel.clinic.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.session.BedsideCurves;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.session.BedsideView;
import org.evenkeel.clinic.session.SessionHeader;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The replay of a session: the same page, folded from what was recorded up to a moment. It can't be charted on. */
@Controller
@Needs(Permission.VIEW_CHART)
@RequestMapping("/charts/{chartId}/sessions/{sessionId}/replay")
public final class ReplayController {
    private final BedsideDesk desk;
    private final BedsideCurves curves;
    private final SessionHeader header;
    private final Pages pages;
    private final Clock clock;

    public ReplayController(BedsideDesk desk, BedsideCurves curves, SessionHeader header, Pages pages, Clock clock) {
        this.desk = desk;
        this.curves = curves;
        this.header = header;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View page(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        BedsideView today = desk.open(actor, new ChartId(chartId), new ItemId(sessionId), "session-replay");
        return pages.show("replay/page", Map.of("replay", ReplayView.of(today), "patient", header.of(today)));
    }

    /** The part of the session page that follows what happens, as it was at a moment. */
    @GetMapping("/at")
    View at(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId, @RequestParam Instant moment) {
        return pages.show("bedside/now", Map.of("view", known(actor, chartId, sessionId, moment)));
    }

    /** The curves as they were at a moment. */
    @GetMapping("/curves")
    ResponseEntity<Map<String, Object>> curves(
            Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId, @RequestParam Instant moment) {
        return ResponseEntity.ok(curves.of(known(actor, chartId, sessionId, moment)));
    }

    private BedsideView known(Actor actor, UUID chartId, UUID sessionId, Instant moment) {
        Instant now = clock.instant();
        return desk.asKnownAt(actor, new ChartId(chartId), new ItemId(sessionId), moment.isAfter(now) ? now : moment);
    }
}
