package org.evenkeel.clinic.intake;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.intake.IntakeCompleteness;
import org.evenkeel.care.intake.IntakeDecisions;
import org.evenkeel.care.intake.IntakeForm;
import org.evenkeel.care.rule.Question;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The intake page. Each small form becomes an entry at once; what is half typed is kept as a draft. */
@Controller
@Needs(Permission.VIEW_CHART)
public final class IntakeController {
    private final ChartDesk desk;
    private final DraftDesk drafts;
    private final Map<String, Question> questions;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;

    public IntakeController(
            ChartDesk desk, DraftDesk drafts, Map<String, Question> questions, Pages pages, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.drafts = drafts;
        this.questions = questions;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/charts/{id}/intake")
    View page(Actor actor, @PathVariable UUID id) {
        Chart chart = desk.open(new ChartId(id), actor, Permission.VIEW_CHART, "view-intake");
        return show(HttpStatus.OK, chart, "", Map.of(), 0, FormErrors.none());
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping("/charts/{id}/intake/{form:[a-z-]+}")
    View add(Actor actor, @PathVariable UUID id, @PathVariable String form, @RequestParam Map<String, String> typed) {
        Outcome outcome = carryOut(actor, id, form(form), typed);
        return switch (outcome) {
            case Outcome.Done _ -> {
                drafts.clear(actor, id, "intake-" + form);
                yield new RedirectView("/charts/" + id + "/intake#" + form);
            }
            case Outcome.Refused refused -> {
                FormErrors errors = FormErrors.none();
                for (Refusal r : refused.refusals()) {
                    errors = errors.with(r.field() == null ? "" : r.field(), r.words());
                }
                int draft = drafts.read(actor, id, "intake-" + form).version();
                yield show(HttpStatus.UNPROCESSABLE_CONTENT, refused.chart(), form, typed, draft, errors);
            }
            case Outcome.Stale stale -> show(HttpStatus.CONFLICT, stale.chart(), "", Map.of(), 0, FormErrors.none());
        };
    }

    /** One answer, charted when it is tapped; gives the question back as it now stands. */
    @Needs(Permission.EDIT_INTAKE)
    @PostMapping("/charts/{id}/intake/questions/{code}")
    View answer(
            Actor actor, @PathVariable UUID id, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Question question = Optional.ofNullable(questions.get(code)).orElseThrow(() -> new NotHere("question"));
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("question", code);
        fields.remove("command");
        Outcome outcome = carryOut(actor, id, IntakeForm.QUESTION, fields);
        Chart chart = switch (outcome) {
            case Outcome.Done done -> done.chart();
            case Outcome.Refused refused -> refused.chart();
            case Outcome.Stale stale -> stale.chart();
        };
        String error = outcome instanceof Outcome.Refused refused
                ? refused.refusals().getFirst().words()
                : "";
        return pages.show(
                error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "intake/answered",
                Map.of(
                        "chartId", id.toString(),
                        "question", IntakePageOf.line(question, chart.background()),
                        "group", IntakePageOf.groupOf(question, chart.background(), questions),
                        "completeness", IntakeCompleteness.of(chart, questions.keySet()),
                        "error", error,
                        "saved", error.isEmpty()));
    }

    private Outcome carryOut(Actor actor, UUID id, IntakeForm form, Map<String, String> typed) {
        CommandId command = Optional.ofNullable(typed.get("command"))
                .filter(c -> !c.isBlank())
                .map(CommandId::parse)
                .orElseGet(desk::freshId);
        return desk.carryOut(
                actor,
                Permission.EDIT_INTAKE,
                ChartCommand.of(
                        new ChartId(id),
                        command,
                        "intake",
                        (chart, by, now) ->
                                IntakeDecisions.decide(chart, form, typed, command.item(0), questions.keySet(), now)));
    }

    private static IntakeForm form(String name) {
        for (IntakeForm form : IntakeForm.values()) {
            if (form.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return form;
            }
        }
        throw new NotHere("form");
    }

    private View show(
            HttpStatus status,
            Chart chart,
            String failed,
            Map<String, String> typed,
            int draftVersion,
            FormErrors errors) {
        return pages.show(
                status,
                "intake/page",
                Map.of(
                        "patient", ChartHeader.of(chart, Station.INTAKE, clock.instant(), zone),
                        "intake",
                                IntakePageOf.of(
                                        chart,
                                        questions,
                                        desk.freshId().toString(),
                                        failed,
                                        typed,
                                        draftVersion,
                                        errors)));
    }
}
