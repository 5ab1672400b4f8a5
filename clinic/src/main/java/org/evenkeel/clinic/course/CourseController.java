package org.evenkeel.clinic.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.course.CourseDesk;
import org.evenkeel.care.course.CourseKnowledge;
import org.evenkeel.care.course.CourseProgress;
import org.evenkeel.care.course.EffectSpan;
import org.evenkeel.care.course.MaintenancePlan;
import org.evenkeel.care.course.SessionBorne;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.followup.GivenSession;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.clinic.course.CoursePage.Spans;
import org.evenkeel.clinic.desk.ChangedSince;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.Refusals;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.library.Library;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a course stands, and the signed decision on how it goes on. */
@Controller
@RequestMapping("/charts/{chartId}/course")
public final class CourseController {
    /** The instrument by which a lasting response is shown. */
    private static final String LASTING_BY = "phq-9";

    private static final int USUAL_DAYS = 7;

    private final ChartDesk desk;
    private final CourseKnowledge knowledge;
    private final FollowUpKnowledge followUp;
    private final Library library;
    private final Pages pages;
    private final ClinicFacts clinic;
    private final Clock clock;

    public CourseController(
            ChartDesk desk,
            CourseKnowledge knowledge,
            FollowUpKnowledge followUp,
            Library library,
            Pages pages,
            ClinicFacts clinic,
            Clock clock) {
        this.desk = desk;
        this.knowledge = knowledge;
        this.followUp = followUp;
        this.library = library;
        this.pages = pages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping
    View page(Actor actor, @PathVariable UUID chartId, @RequestParam(defaultValue = "0") int every) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "course");
        CourseForm form = new CourseForm(desk.freshId(), chart.sequence(), Map.of());
        return show(HttpStatus.OK, chart, form, every, List.of(), List.of());
    }

    /** What an interval comes to, drawn again as it is chosen. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/interval")
    View interval(Actor actor, @PathVariable UUID chartId, @RequestParam(defaultValue = "0") int every) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "course");
        return pages.show(
                HttpStatus.OK,
                "course/interval",
                Map.of("planner", planner(chart, every).orElseThrow(() -> new NotHere("session"))));
    }

    @Needs(Permission.SIGN_PLAN)
    @PostMapping
    View sign(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam long basedOn,
            @RequestParam Map<String, String> fields) {
        CourseForm form = new CourseForm(new CommandId(commandId), basedOn, fields);
        ChartCommand command = new ChartCommand(
                new ChartId(chartId),
                form.commandId(),
                "sign-course-decision",
                basedOn,
                (chart, _, now) -> decide(chart, form, now));
        return switch (desk.carryOut(actor, Permission.SIGN_PLAN, command)) {
            case Outcome.Done _ -> new RedirectView("/charts/" + chartId + "/course");
            case Outcome.Refused refused ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, refused.chart(), form, 0, refused.refusals(), List.of());
            case Outcome.Stale stale -> {
                CourseForm renewed =
                        new CourseForm(desk.freshId(), stale.chart().sequence(), fields);
                yield show(HttpStatus.CONFLICT, stale.chart(), renewed, 0, List.of(), ChangedSince.of(stale.since()));
            }
        };
    }

    private Decision decide(Chart chart, CourseForm form, Instant now) {
        return progress(chart)
                .map(p -> CourseDesk.sign(
                        chart,
                        form.command(p.course().id()),
                        knowledge,
                        followUp.measures().values(),
                        library.version(),
                        now))
                .orElseGet(() -> Decision.refuse(Refusal.of("course.none", "No course was ordered.")));
    }

    private Optional<CourseProgress> progress(Chart chart) {
        return CourseProgress.of(chart, knowledge, followUp.measures().values());
    }

    private View show(
            HttpStatus status,
            Chart chart,
            CourseForm form,
            int every,
            List<Refusal> refusals,
            List<ChangedSince> changes) {
        Instant now = clock.instant();
        CoursePage view = new CoursePage(
                ChartHeader.of(chart, Station.FOLLOW_UP, now, clinic.zone()),
                chart.sequence(),
                progress(chart),
                SessionBorne.all(chart),
                followUp.measure(LASTING_BY).map(m -> spans(chart, m)),
                planner(chart, every));
        return pages.show(
                status,
                "course/page",
                Map.of(
                        "view", view,
                        "form", form,
                        "errors", Refusals.beside(refusals),
                        "refusals", refusals,
                        "changes", changes));
    }

    private Spans spans(Chart chart, OutcomeMeasure measure) {
        return new Spans(
                measure.instrument(),
                followUp.title(measure.instrument()),
                Math.round(100 * measure.responseFraction()) + " %",
                EffectSpan.all(chart, measure));
    }

    private Optional<PlannerView> planner(Chart chart, int every) {
        List<GivenSession> given = GivenSession.all(chart);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        int days = knowledge.intervals().holds(every) ? every : standing(chart);
        LocalDate last = LocalDate.ofInstant(given.getLast().endedAt(), clinic.zone());
        return Optional.of(
                new PlannerView(MaintenancePlan.of(chart, days, last), knowledge.relapse(), knowledge.intervals()));
    }

    /** The interval that was decided last, else a week. */
    private static int standing(Chart chart) {
        return chart.courses().byId().values().stream()
                .flatMap(c -> c.decided().stream())
                .map(d -> d.content().intervalDays())
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(USUAL_DAYS);
    }
}
