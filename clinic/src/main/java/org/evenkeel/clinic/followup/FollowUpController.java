package org.evenkeel.clinic.followup;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand;
import org.evenkeel.care.followup.FollowUpCommand.AgreeContact;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.ChooseDailyRatings;
import org.evenkeel.care.followup.FollowUpCommand.StopContact;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.followup.FollowUpDesk.LinkMade;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
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

/** The follow-up of one patient: how symptoms moved, what was asked, and private links. */
@Controller
@Needs(Permission.VIEW_CHART)
@RequestMapping("/charts/{chart}")
public final class FollowUpController {
    private final FollowUpDesk desk;
    private final FollowUpPage page;

    public FollowUpController(FollowUpDesk desk, FollowUpPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping("/follow-up")
    View whole(Actor actor, @PathVariable UUID chart) {
        return page.show(HttpStatus.OK, "followup/page", open(actor, chart), null, FormErrors.none());
    }

    /** What moves while the page is open: curves and questionnaires. */
    @GetMapping("/follow-up/now")
    View now(Actor actor, @PathVariable UUID chart) {
        return page.show(HttpStatus.OK, "followup/now", open(actor, chart), null, FormErrors.none());
    }

    /** Where the baseline stands, for the intake page. */
    @GetMapping("/questionnaires/fragment")
    View fragment(Actor actor, @PathVariable UUID chart) {
        return page.show(HttpStatus.OK, "followup/baseline", open(actor, chart), null, FormErrors.none());
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
        return carryOut(
                actor, chart, "cancel-questionnaire", new CancelQuestionnaire(new ItemId(questionnaire), reason));
    }

    @PostMapping("/daily-ratings")
    @Needs(Permission.WORK_FOLLOW_UP)
    View chooseRatings(
            Actor actor,
            @PathVariable UUID chart,
            @RequestParam(defaultValue = "") List<String> rating,
            @RequestParam(defaultValue = "") String reason) {
        List<String> chosen = rating.stream().filter(r -> !r.isBlank()).toList();
        return carryOut(actor, chart, "choose-daily-ratings", new ChooseDailyRatings(chosen, reason));
    }

    @PostMapping("/contact")
    @Needs(Permission.WORK_FOLLOW_UP)
    View agreeContact(
            Actor actor,
            @PathVariable UUID chart,
            @RequestParam(defaultValue = "EMAIL") ContactChannel channel,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String agreement) {
        return carryOut(actor, chart, "agree-contact", new AgreeContact(channel, address, zone, agreement));
    }

    @PostMapping("/contact/stop")
    @Needs(Permission.WORK_FOLLOW_UP)
    View stopContact(Actor actor, @PathVariable UUID chart, @RequestParam(defaultValue = "") String reason) {
        return carryOut(actor, chart, "stop-contact", new StopContact(reason));
    }

    private View carryOut(Actor actor, UUID chart, String purpose, FollowUpCommand command) {
        Outcome outcome = desk.by(actor, new ChartId(chart), purpose, command);
        return outcome instanceof Outcome.Done
                ? seeOther("/charts/" + chart + "/follow-up")
                : page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, "followup/page", open(actor, chart), null, errors(outcome));
    }

    private View showLink(Actor actor, UUID chart, boolean part, LinkMade made, HttpServletRequest request) {
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        MadeLink link = made.secret().map(s -> MadeLink.of(origin, s)).orElse(null);
        return page.show(
                link == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                part ? "followup/link" : "followup/page",
                open(actor, chart),
                link,
                errors(made.outcome()));
    }

    private Chart open(Actor actor, UUID chart) {
        return desk.open(actor, new ChartId(chart), Permission.VIEW_CHART, "view-follow-up");
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
