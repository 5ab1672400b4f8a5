package org.evenkeel.clinic.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.plan.CourseSchedule;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.problem.Conflict;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.library.Library;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Moves, adds and cancels sessions, and ends a course. */
@Controller
public final class ScheduleController {

    private static final String PATH = "/charts/{chartId}/plan";

    private final ChartDesk desk;
    private final Library library;
    private final PlanPage page;
    private final ClinicFacts clinic;

    public ScheduleController(ChartDesk desk, Library library, PlanPage page, ClinicFacts clinic) {
        this.desk = desk;
        this.library = library;
        this.page = page;
        this.clinic = clinic;
    }

    /** When and where a session is wanted, as typed. */
    record Wanted(String date, String time, String chair) {}

    @Needs(Permission.MANAGE_SCHEDULE)
    @PostMapping(PATH + "/sessions/{sessionId}/move")
    View move(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @RequestParam UUID commandId,
            Wanted wanted) {
        Optional<PlannedSession> to = planned(new ItemId(sessionId), wanted);
        return carryOut(
                actor,
                Permission.MANAGE_SCHEDULE,
                command(
                        chartId,
                        commandId,
                        "move-session",
                        (chart, _, now) -> to.<Decision>map(t ->
                                        CourseSchedule.move(chart, t, library.ceilings(), library.jurisdiction(), now))
                                .orElseGet(ScheduleController::unreadable)));
    }

    @Needs(Permission.MANAGE_SCHEDULE)
    @PostMapping(PATH + "/sessions")
    View add(Actor actor, @PathVariable UUID chartId, @RequestParam UUID commandId, Wanted wanted) {
        Optional<PlannedSession> to = planned(new CommandId(commandId).item(0), wanted);
        return carryOut(
                actor,
                Permission.MANAGE_SCHEDULE,
                command(
                        chartId,
                        commandId,
                        "add-session",
                        (chart, _, now) -> to.<Decision>map(t ->
                                        CourseSchedule.add(chart, t, library.ceilings(), library.jurisdiction(), now))
                                .orElseGet(ScheduleController::unreadable)));
    }

    @Needs(Permission.MANAGE_SCHEDULE)
    @PostMapping(PATH + "/sessions/{sessionId}/cancel")
    View cancel(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String by) {
        return carryOut(
                actor,
                Permission.MANAGE_SCHEDULE,
                command(
                        chartId,
                        commandId,
                        "cancel-session",
                        (chart, _, now) -> CourseSchedule.cancel(chart, new ItemId(sessionId), reason, by, now)));
    }

    @Needs(Permission.SIGN_PLAN)
    @PostMapping(PATH + "/end")
    View end(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String reason) {
        return carryOut(
                actor,
                Permission.SIGN_PLAN,
                command(chartId, commandId, "end-course", (chart, _, now) -> CourseSchedule.end(chart, reason, now)));
    }

    private static ChartCommand command(UUID chart, UUID id, String purpose, ChartCommand.Decider decider) {
        return ChartCommand.of(new ChartId(chart), new CommandId(id), purpose, decider);
    }

    private Optional<PlannedSession> planned(ItemId session, Wanted wanted) {
        Optional<Instant> at = OrderForm.instant(wanted.date(), wanted.time(), clinic.zone());
        return at.map(start -> new PlannedSession(session, start, wanted.chair()));
    }

    private static Decision unreadable() {
        return Decision.refuse(Refusal.at("date", "schedule.date", "Enter a date and a time."));
    }

    /** Somebody without the right to read charts gets the words without the page. */
    private View carryOut(Actor actor, Permission needs, ChartCommand command) {
        boolean reads = actor.may(Permission.VIEW_CHART);
        return switch (desk.carryOut(actor, needs, command)) {
            case Outcome.Done _ -> new RedirectView(reads ? "/charts/" + command.chart() + "/plan" : "/");
            case Outcome.Refused refused
            when !reads -> throw new Conflict(refused.refusals().getFirst().words());
            case Outcome.Refused refused -> refused(refused.chart(), refused.refusals());
            case Outcome.Stale _ -> throw new Conflict("The chart has changed. Open the page again.");
        };
    }

    private View refused(Chart chart, List<Refusal> refusals) {
        OrderForm form = new OrderForm(desk.freshId(), chart.sequence(), page.proposed(page.protocol("")));
        List<Refusal> onTop =
                refusals.stream().map(r -> Refusal.of(r.code(), r.words())).toList();
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, chart, form, onTop, List.of(), 0);
    }
}
