package org.evenkeel.clinic.sync;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The part of the session page that shows what two tablets charted and does not go together. */
@Controller
@RequestMapping("/charts/{chartId}/sessions/{sessionId}/conflicts")
public final class ConflictController {
    private final ConflictDesk desk;
    private final Pages pages;

    public ConflictController(ConflictDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping
    View open(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        String path = "/charts/" + chartId + "/sessions/" + sessionId;
        return pages.show(
                "bedside/conflicts",
                Map.of("path", path, "conflicts", desk.open(actor, new ChartId(chartId), new ItemId(sessionId))));
    }

    @Needs(Permission.CHART_SESSION)
    @PostMapping
    View looked(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @RequestParam UUID earlier,
            @RequestParam UUID later) {
        desk.looked(actor, new ChartId(chartId), new ItemId(sessionId), earlier, later);
        return new RedirectView("/charts/" + chartId + "/sessions/" + sessionId);
    }
}
