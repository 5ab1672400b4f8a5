package org.evenkeel.clinic.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.clinic.alarm.AlarmPanel;
import org.evenkeel.clinic.alarm.AlarmRoomDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.security.SecondPerson;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The session page, its live part, its curves, its commands and the advice to print. */
@Controller
@RequestMapping("/charts/{chartId}/sessions/{sessionId}")
public final class BedsideController {
    private final BedsideDesk desk;
    private final BedsideCurves curves;
    private final Futures futures;
    private final SecondPerson secondPerson;
    private final SessionHeader header;
    private final AlarmRoomDesk alarms;
    private final Pages pages;

    public BedsideController(
            BedsideDesk desk,
            BedsideCurves curves,
            Futures futures,
            SecondPerson secondPerson,
            SessionHeader header,
            AlarmRoomDesk alarms,
            Pages pages) {
        this.desk = desk;
        this.curves = curves;
        this.futures = futures;
        this.secondPerson = secondPerson;
        this.header = header;
        this.alarms = alarms;
        this.pages = pages;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping
    View page(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        BedsideView view = open(actor, chartId, sessionId);
        AlarmPanel panel = alarms.panel(view.chart(), view.session().id());
        return pages.show("bedside/page", Map.of("view", view, "patient", header.of(view), "panel", panel));
    }

    /** The part of the page that follows what happens. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/now")
    View now(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        return pages.show("bedside/now", Map.of("view", open(actor, chartId, sessionId)));
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping("/curves")
    ResponseEntity<Map<String, Object>> curves(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        return ResponseEntity.ok(curves.of(open(actor, chartId, sessionId)));
    }

    /** The next hour three ways; {@code rate} is the slower one in mg/min, {@code from} the instant the page began with. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/futures")
    ResponseEntity<Map<String, Object>> futures(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @RequestParam(required = false) @Nullable Double rate,
            @RequestParam(required = false) @Nullable Instant from) {
        OptionalDouble slow = rate == null || !Double.isFinite(rate) ? OptionalDouble.empty() : OptionalDouble.of(rate);
        return ResponseEntity.ok(futures.of(open(actor, chartId, sessionId), slow, Optional.ofNullable(from)));
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping("/advice")
    View advice(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        return pages.show("bedside/advice", Map.of("view", open(actor, chartId, sessionId)));
    }

    /** What the monitoring form of an esketamine session asks for. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/rems")
    View rems(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        RemsContent content = RemsContent.of(open(actor, chartId, sessionId), header.zone())
                .orElseThrow(() -> new NotHere("monitoring form"));
        return pages.show("bedside/dose/rems", Map.of("content", content));
    }

    /** Answers 200 when done, 422 with the reasons when refused. Sent again with the same id it does nothing more. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping("/commands/{kind}")
    ResponseEntity<Map<String, Object>> command(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @PathVariable String kind,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        Actor by = actor;
        // Who saw it is known only by having signed: never taken from the form.
        Map<String, String> fields = new LinkedHashMap<>(sent);
        fields.remove("witness");
        fields.remove("witnessName");
        boolean waste = kind.equals("waste");
        if ((kind.equals("check-dose") || kind.equals("check-prepared") || waste)
                && !sent.getOrDefault("secondUsername", "").isBlank()) {
            switch (secondPerson.identify(
                    sent.getOrDefault("secondUsername", ""),
                    sent.getOrDefault("secondPassword", ""),
                    request.getRemoteAddr())) {
                case SecondPerson.Answer.Known known -> {
                    if (waste) {
                        fields.put("witness", known.actor().username());
                        fields.put("witnessName", known.actor().displayName());
                    } else {
                        by = known.actor();
                    }
                }
                case SecondPerson.Answer.Refused refused -> {
                    return refused(List.of(Refusal.at("secondPassword", "second.unknown", refused.words())));
                }
            }
        }
        CommandId id;
        try {
            id = CommandId.parse(sent.getOrDefault("id", ""));
        } catch (IllegalArgumentException notAnId) {
            return refused(List.of(Refusal.of("command.no-id", "The page sent no command id: reload it.")));
        }
        return switch (desk.carryOut(by, new ChartId(chartId), new ItemId(sessionId), id, kind, fields)) {
            case Outcome.Done _ -> ResponseEntity.ok(Map.of("done", true));
            case Outcome.Refused no -> refused(no.refusals());
            case Outcome.Stale _ ->
                refused(List.of(Refusal.of("stale", "Somebody else has changed this: look again.")));
        };
    }

    private BedsideView open(Actor actor, UUID chartId, UUID sessionId) {
        return desk.open(actor, new ChartId(chartId), new ItemId(sessionId));
    }

    private static ResponseEntity<Map<String, Object>> refused(List<Refusal> refusals) {
        return ResponseEntity.unprocessableContent()
                .body(Map.of(
                        "refusals",
                        refusals.stream().map(BedsideController::words).toList()));
    }

    private static Map<String, String> words(Refusal refusal) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("code", refusal.code());
        String field = refusal.field();
        words.put("field", field == null ? "" : field);
        words.put("words", refusal.words());
        return words;
    }
}
