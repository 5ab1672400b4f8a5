package org.evenkeel.clinic.session;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The form that corrects one entry of a session, filled in with what was charted. */
@Controller
public final class CorrectionController {
    private final BedsideDesk desk;
    private final Pages pages;

    public CorrectionController(BedsideDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Needs(Permission.CHART_SESSION)
    @GetMapping("/charts/{chartId}/sessions/{sessionId}/entries/{entryId}/correct")
    View form(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId, @PathVariable UUID entryId) {
        BedsideView view = desk.open(actor, new ChartId(chartId), new ItemId(sessionId));
        CorrectionForm form = CorrectionForm.of(view, new EntryId(entryId)).orElseThrow(() -> new NotHere("entry"));
        return pages.show("bedside/events/correct", Map.of("form", form));
    }
}
