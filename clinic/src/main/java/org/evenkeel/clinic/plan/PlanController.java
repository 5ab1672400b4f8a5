package org.evenkeel.clinic.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.plan.CoursePlanning;
import org.evenkeel.care.plan.WeighIn;
import org.evenkeel.clinic.desk.ChangedSince;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.draft.Draft;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.draft.SaveOutcome;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.problem.Conflict;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.library.Library;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Orders a course: weight, dose, duration, sessions; what the rules say of it while it is being chosen. */
@Controller
public final class PlanController {

    private static final String PATH = "/charts/{chartId}/plan";
    private static final String DRAFT = "plan";

    private final ChartDesk desk;
    private final DraftDesk drafts;
    private final Library library;
    private final PlanPage page;
    private final ClinicFacts clinic;

    public PlanController(ChartDesk desk, DraftDesk drafts, Library library, PlanPage page, ClinicFacts clinic) {
        this.desk = desk;
        this.drafts = drafts;
        this.library = library;
        this.page = page;
        this.clinic = clinic;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping(PATH)
    View page(Actor actor, @PathVariable UUID chartId, @RequestParam(defaultValue = "") String protocol) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "plan");
        Map<String, String> drafted = new HashMap<>();
        int version = 0;
        if (actor.may(Permission.SIGN_PLAN)) {
            Draft draft = drafts.read(actor, chartId, DRAFT);
            draft.fields().forEach((name, values) -> drafted.put(name, values.isEmpty() ? "" : values.getFirst()));
            version = draft.version();
        }
        String wanted = protocol.isEmpty() ? drafted.getOrDefault("protocol", "") : protocol;
        Map<String, String> fields = page.proposed(page.protocol(wanted));
        // What was typed for another protocol says nothing of this one.
        if (page.protocol(wanted)
                .id()
                .equals(page.protocol(drafted.getOrDefault("protocol", "")).id())) {
            fields.putAll(drafted);
        }
        OrderForm form = new OrderForm(desk.freshId(), chart.sequence(), fields);
        OrderForm shown = form.rows().isEmpty() ? page.withProposedDates(form) : form;
        return page.show(HttpStatus.OK, chart, shown, List.of(), List.of(), version);
    }

    /** The findings on the order as typed so far; nothing is kept. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping(PATH + "/findings")
    View findings(Actor actor, @PathVariable UUID chartId, @RequestParam Map<String, String> fields) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "plan-findings");
        return page.findings(chart, new OrderForm(desk.freshId(), chart.sequence(), fields));
    }

    /** Proposes dates for the sessions. */
    @Needs(Permission.VIEW_CHART)
    @PostMapping(PATH + "/dates")
    View dates(@PathVariable UUID chartId, @RequestParam Map<String, String> fields) {
        return page.dates(page.withProposedDates(new OrderForm(desk.freshId(), 0, fields)));
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping(PATH + "/weight")
    View weight(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String weightKg) {
        CommandId id = new CommandId(commandId);
        double kg = new OrderForm(id, 0, Map.of("weightKg", weightKg)).number("weightKg");
        Outcome outcome = desk.carryOut(
                actor,
                Permission.EDIT_INTAKE,
                ChartCommand.of(
                        new ChartId(chartId),
                        id,
                        "measure-weight",
                        (_, _, now) -> WeighIn.decide(id.item(0), kg, now)));
        return switch (outcome) {
            case Outcome.Done _ -> new RedirectView("/charts/" + chartId + "/plan");
            case Outcome.Refused refused -> {
                Map<String, String> fields = new HashMap<>(page.proposed(page.protocol("")));
                fields.put("weightKg", weightKg);
                OrderForm form = page.withProposedDates(
                        new OrderForm(desk.freshId(), refused.chart().sequence(), fields));
                yield page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, refused.chart(), form, refused.refusals(), List.of(), 0);
            }
            case Outcome.Stale _ -> throw new Conflict("The chart has changed. Open the page again.");
        };
    }

    @Needs(Permission.SIGN_PLAN)
    @PostMapping(PATH)
    View sign(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam long basedOn,
            @RequestParam Map<String, String> fields) {
        OrderForm form = new OrderForm(new CommandId(commandId), basedOn, fields);
        ChartCommand command =
                new ChartCommand(new ChartId(chartId), form.commandId(), "order-course", basedOn, (chart, _, now) -> {
                    List<Refusal> unreadable = form.unreadable(clinic.zone());
                    return unreadable.isEmpty()
                            ? CoursePlanning.decide(
                                    chart,
                                    form.command(
                                            clinic.zone(),
                                            page.protocol(form).ordered().dose()),
                                    page.protocol(form),
                                    library.ceilings(),
                                    library.jurisdiction(),
                                    library.version(),
                                    now)
                            : new Decision.Refused(unreadable);
                });
        return switch (desk.carryOut(actor, Permission.SIGN_PLAN, command)) {
            case Outcome.Done _ -> {
                drafts.clear(actor, chartId, DRAFT);
                yield new RedirectView("/charts/" + chartId + "/plan");
            }
            case Outcome.Refused refused ->
                page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.chart(),
                        form,
                        refused.refusals(),
                        List.of(),
                        keep(actor, chartId, form));
            case Outcome.Stale stale ->
                page.show(
                        HttpStatus.CONFLICT,
                        stale.chart(),
                        form.renewed(desk.freshId(), stale.chart().sequence()),
                        List.of(),
                        ChangedSince.of(stale.since()),
                        keep(actor, chartId, form));
        };
    }

    /** What was sent becomes the draft, so that nothing typed is lost; gives its version. */
    private int keep(Actor actor, UUID chartId, OrderForm form) {
        int version = drafts.read(actor, chartId, DRAFT).version();
        return switch (drafts.save(actor, chartId, DRAFT, version, form.typed())) {
            case SaveOutcome.Saved saved -> saved.draft().version();
            case SaveOutcome.Newer newer -> newer.current().version();
        };
    }
}
