package org.evenkeel.clinic.plan;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A patient's sessions: leads to the one going on, else lists them all. */
@Controller
@Needs(Permission.VIEW_CHART)
public final class SessionListController {

    private final ChartDesk desk;
    private final Pages pages;
    private final ClinicFacts clinic;
    private final Clock clock;

    public SessionListController(ChartDesk desk, Pages pages, ClinicFacts clinic, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/charts/{chartId}/sessions")
    View sessions(Actor actor, @PathVariable UUID chartId) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "sessions");
        return list(chart, Station.SESSION, s -> s.state().isInClinic());
    }

    @GetMapping("/charts/{chartId}/recovery")
    View recovery(Actor actor, @PathVariable UUID chartId) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "recovery");
        return list(chart, Station.RECOVERY, s -> s.state() == SessionState.RECOVERY);
    }

    private View list(Chart chart, Station station, Predicate<SessionRecord> goingOn) {
        Optional<SessionRecord> now =
                chart.sessions().byId().values().stream().filter(goingOn).findFirst();
        if (now.isPresent()) {
            return new RedirectView(
                    "/charts/" + chart.id() + "/sessions/" + now.get().id());
        }
        List<SessionRow> rows = chart.sessions().byId().values().stream()
                .filter(s -> station == Station.SESSION || (s.state().isOver() && s.state() != SessionState.CANCELLED))
                .map(s -> SessionRow.of(s, clinic.zone()))
                .sorted(Comparator.comparing(r -> r.startsAt().orElse(java.time.Instant.MAX)))
                .toList();
        return pages.show(
                "plan/sessions",
                Map.of(
                        "patient", ChartHeader.of(chart, station, clock.instant(), clinic.zone()),
                        "station", station,
                        "sessions", rows));
    }
}
