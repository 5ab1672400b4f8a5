package org.evenkeel.clinic.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The alarms of a session: the part of its page that follows them, and a person's answer to one. */
@Controller
@RequestMapping("/charts/{chartId}/sessions/{sessionId}/alarms")
public final class AlarmController {
    private final AlarmRoomDesk desk;
    private final Pages pages;

    public AlarmController(AlarmRoomDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping
    View panel(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        return pages.show(
                "bedside/alarms", Map.of("panel", desk.open(actor, new ChartId(chartId), new ItemId(sessionId))));
    }

    /** Answers 200 when done, 422 with the reasons when refused. Sent again with the same id it does nothing more. */
    @Needs(Permission.CHART_SESSION)
    @PostMapping("/{alarm}/acknowledge")
    ResponseEntity<Map<String, Object>> acknowledge(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @PathVariable String alarm,
            @RequestParam UUID id) {
        return answer(desk.acknowledge(actor, new ChartId(chartId), new ItemId(sessionId), new CommandId(id), alarm));
    }

    /** As above. */
    @Needs(Permission.CHART_SESSION)
    @PostMapping("/{alarm}/pause")
    ResponseEntity<Map<String, Object>> pause(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @PathVariable String alarm,
            @RequestParam UUID id,
            @RequestParam int minutes) {
        return answer(desk.pause(
                actor,
                new ChartId(chartId),
                new ItemId(sessionId),
                new CommandId(id),
                alarm,
                Duration.ofMinutes(minutes)));
    }

    private static ResponseEntity<Map<String, Object>> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> ResponseEntity.ok(Map.of("done", true));
            case Outcome.Refused no ->
                refused(no.refusals().stream().map(Refusal::words).toList());
            case Outcome.Stale _ -> refused(List.of("Somebody else has changed this: look again."));
        };
    }

    private static ResponseEntity<Map<String, Object>> refused(List<String> words) {
        return ResponseEntity.unprocessableContent().body(Map.of("refusals", words));
    }
}
