package org.evenkeel.clinic.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand;
import org.evenkeel.care.followup.FollowUpCommand.CloseAlert;
import org.evenkeel.care.followup.FollowUpCommand.NoteAlert;
import org.evenkeel.care.followup.FollowUpCommand.TakeAlert;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.journal.Access;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The worklist, and what a named person does with an alert on it. */
@Controller
@Needs(Permission.WORK_FOLLOW_UP)
@RequestMapping("/worklist")
public final class WorklistController {
    private final WorklistReader reader;
    private final FollowUpDesk desk;
    private final Pages pages;

    public WorklistController(WorklistReader reader, FollowUpDesk desk, Pages pages) {
        this.reader = reader;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    View page(Actor actor) {
        return pages.show("worklist/page", Map.of("rows", reader.read(access(actor))));
    }

    /** The list alone, for screens that follow it. */
    @GetMapping("/list")
    View list(Actor actor) {
        return pages.show("worklist/list", Map.of("rows", reader.read(access(actor))));
    }

    /** One alert with all that was done about it; alone for the dialog, as a page without scripts. */
    @GetMapping("/{chart}/{alert}")
    View alert(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID alert,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        return show(actor, chart, alert, part, HttpStatus.OK, FormErrors.none(), Map.of());
    }

    @PostMapping("/{chart}/{alert}/take")
    View take(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID alert,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        return act(actor, chart, alert, part, "take-alert", new TakeAlert(new ItemId(alert)), Map.of());
    }

    @PostMapping("/{chart}/{alert}/note")
    View note(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID alert,
            @RequestParam(defaultValue = "") String words,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        return act(
                actor,
                chart,
                alert,
                part,
                "note-alert",
                new NoteAlert(new ItemId(alert), words),
                Map.of("words", words));
    }

    @PostMapping("/{chart}/{alert}/close")
    View close(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID alert,
            @RequestParam(defaultValue = "") String outcome,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        return act(
                actor,
                chart,
                alert,
                part,
                "close-alert",
                new CloseAlert(new ItemId(alert), outcome),
                Map.of("outcome", outcome));
    }

    private View act(
            Actor actor,
            UUID chart,
            UUID alert,
            boolean part,
            String purpose,
            FollowUpCommand command,
            Map<String, String> typed) {
        return switch (desk.by(actor, new ChartId(chart), purpose, command)) {
            case Outcome.Done _ ->
                part
                        ? show(actor, chart, alert, true, HttpStatus.OK, FormErrors.none(), Map.of())
                        : seeOther("/worklist");
            case Outcome.Refused refused ->
                show(actor, chart, alert, part, HttpStatus.UNPROCESSABLE_CONTENT, errors(refused), typed);
            case Outcome.Stale _ -> throw new IllegalStateException("an alert's command is right on any chart");
        };
    }

    private View show(
            Actor actor,
            UUID chartId,
            UUID alertId,
            boolean part,
            HttpStatus status,
            FormErrors errors,
            Map<String, String> typed) {
        Chart chart = desk.open(actor, new ChartId(chartId), Permission.WORK_FOLLOW_UP, "view-alert");
        Alert alert = chart.alerts().byId().get(new ItemId(alertId));
        if (alert == null || alert.raised().isEmpty()) {
            throw new NotHere("alert");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("alert", alert);
        values.put("chart", chart);
        values.put("site", desk.knowledge().site());
        values.put("errors", errors);
        values.put("words", typed.getOrDefault("words", ""));
        values.put("outcome", typed.getOrDefault("outcome", ""));
        return pages.show(status, part ? "worklist/alert" : "worklist/alertpage", values);
    }

    private static FormErrors errors(Outcome.Refused refused) {
        FormErrors errors = FormErrors.none();
        for (Refusal refusal : refused.refusals()) {
            String field = refusal.field();
            errors = errors.with(field == null ? "" : field, refusal.words());
        }
        return errors;
    }

    private static Access access(Actor actor) {
        return new Access(actor.username(), "view-worklist");
    }

    private static RedirectView seeOther(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
