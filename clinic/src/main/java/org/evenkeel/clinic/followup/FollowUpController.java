package org.evenkeel.clinic.followup;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpView;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.followup.FollowUpDesk.LinkMade;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

/** The follow-up of one patient: how symptoms moved, what was asked, and private links. */
@Controller
@Needs(Permission.VIEW_CHART)
@RequestMapping("/charts/{chart}")
public final class FollowUpController {
    private final FollowUpDesk desk;
    private final PhoneForms forms;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;
    private final PatientPharmacology patients;

    public FollowUpController(
            FollowUpDesk desk,
            PhoneForms forms,
            Pages pages,
            JsonMapper json,
            Clock clock,
            ZoneId zone,
            PatientPharmacology patients) {
        this.desk = desk;
        this.forms = forms;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
        this.patients = patients;
    }

    @GetMapping("/follow-up")
    View page(Actor actor, @PathVariable UUID chart) {
        return show(HttpStatus.OK, "followup/page", open(actor, chart), null, FormErrors.none());
    }

    /** What moves while the page is open: curves and questionnaires. */
    @GetMapping("/follow-up/now")
    View now(Actor actor, @PathVariable UUID chart) {
        return show(HttpStatus.OK, "followup/now", open(actor, chart), null, FormErrors.none());
    }

    /** Where the baseline stands, for the intake page. */
    @GetMapping("/questionnaires/fragment")
    View fragment(Actor actor, @PathVariable UUID chart) {
        return show(HttpStatus.OK, "followup/baseline", open(actor, chart), null, FormErrors.none());
    }

    @PostMapping("/questionnaires")
    @Needs(Permission.WORK_FOLLOW_UP)
    View send(
            Actor actor,
            @PathVariable UUID chart,
            @RequestParam(defaultValue = "") List<String> instrument,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            HttpServletRequest request) {
        return showLink(actor, chart, part, desk.sendBaseline(actor, new ChartId(chart), instrument), request);
    }

    @PostMapping("/questionnaires/{questionnaire}/link")
    @Needs(Permission.WORK_FOLLOW_UP)
    View renew(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID questionnaire,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            HttpServletRequest request) {
        LinkMade made = desk.renew(actor, new ChartId(chart), new ItemId(questionnaire));
        return showLink(actor, chart, part, made, request);
    }

    /** Hands this device to the patient: a new link, and nobody is signed in any more. */
    @PostMapping("/questionnaires/{questionnaire}/handover")
    @Needs(Permission.WORK_FOLLOW_UP)
    View handOver(Actor actor, @PathVariable UUID chart, @PathVariable UUID questionnaire, HttpServletRequest request)
            throws ServletException {
        LinkMade made = desk.renew(actor, new ChartId(chart), new ItemId(questionnaire));
        if (made.secret().isEmpty()) {
            return showLink(actor, chart, false, made, request);
        }
        request.logout();
        return seeOther("/f/" + made.secret().get().text());
    }

    @PostMapping("/questionnaires/{questionnaire}/cancel")
    @Needs(Permission.WORK_FOLLOW_UP)
    View cancel(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID questionnaire,
            @RequestParam(defaultValue = "") String reason) {
        Outcome outcome = desk.by(
                actor,
                new ChartId(chart),
                "cancel-questionnaire",
                new CancelQuestionnaire(new ItemId(questionnaire), reason));
        return outcome instanceof Outcome.Done
                ? seeOther("/charts/" + chart + "/follow-up")
                : show(HttpStatus.UNPROCESSABLE_CONTENT, "followup/page", open(actor, chart), null, errors(outcome));
    }

    private View showLink(Actor actor, UUID chart, boolean part, LinkMade made, HttpServletRequest request) {
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        MadeLink link = made.secret().map(s -> MadeLink.of(origin, s)).orElse(null);
        return show(
                link == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                part ? "followup/link" : "followup/page",
                open(actor, chart),
                link,
                errors(made.outcome()));
    }

    private Chart open(Actor actor, UUID chart) {
        return desk.open(actor, new ChartId(chart), Permission.VIEW_CHART, "view-follow-up");
    }

    private View show(HttpStatus status, String template, Chart chart, @Nullable MadeLink link, FormErrors errors) {
        FollowUpView view = FollowUpView.of(chart, desk.knowledge(), clock.instant());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("part", QuestionnairesPart.of(chart, view, forms.progressOf(chart.id()), desk.knowledge()));
        values.put(
                "panels",
                desk.knowledge().schedule().baseline().instruments().stream()
                        .flatMap(i -> desk.knowledge().instrument(i).stream())
                        .map(i -> TrajectoryPanel.of(chart, i, desk.knowledge(), json))
                        .toList());
        values.put("patient", ChartHeader.of(chart, Station.FOLLOW_UP, clock.instant(), zone));
        values.put("individual", patients.of(chart, clock.instant()));
        values.put("link", link);
        values.put("errors", errors);
        return pages.show(status, template, values);
    }

    private static FormErrors errors(Outcome outcome) {
        FormErrors errors = FormErrors.none();
        if (outcome instanceof Outcome.Refused refused) {
            for (Refusal refusal : refused.refusals()) {
                String field = refusal.field();
                errors = errors.with(field == null ? "" : field, refusal.words());
            }
        }
        return errors;
    }

    private static RedirectView seeOther(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
