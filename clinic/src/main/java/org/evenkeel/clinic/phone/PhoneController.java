package org.evenkeel.clinic.phone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.followup.FollowUpCommand.SaveAnswer;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.LinkSecret;
import org.evenkeel.clinic.followup.PhoneForms;
import org.evenkeel.clinic.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Questions on a phone, one a screen. Every page works without scripts. */
@Controller
@OpenDoor
@RequestMapping("/f/{token}")
public final class PhoneController {
    private final PrivateLinks links;
    private final FollowUpDesk desk;
    private final PhoneForms forms;
    private final LinkLimiter limiter;
    private final Pages pages;

    public PhoneController(PrivateLinks links, FollowUpDesk desk, PhoneForms forms, LinkLimiter limiter, Pages pages) {
        this.links = links;
        this.desk = desk;
        this.forms = forms;
        this.limiter = limiter;
        this.pages = pages;
    }

    @GetMapping
    View start(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return onOpen(token, request, response, open -> {
            open.form().questionnaires().forEach(id -> forms.opened(open.chart(), id));
            return page("phone/start", token, Map.of("form", open.form()));
        });
    }

    @GetMapping("/{number:\\d{1,3}}")
    View question(
            @PathVariable String token,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return onOpen(
                token,
                request,
                response,
                open -> open.form()
                        .question(number)
                        .map(q ->
                                page("phone/question", token, Map.of("form", open.form(), "question", q, "error", "")))
                        .orElseGet(() -> to(token, "/review")));
    }

    @PostMapping("/{number:\\d{1,3}}")
    View answer(
            @PathVariable String token,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String value,
            HttpServletRequest request,
            HttpServletResponse response) {
        return onOpen(
                token,
                request,
                response,
                open -> open.form()
                        .question(number)
                        .map(q -> save(token, open, q, value))
                        .orElseGet(() -> to(token, "/review")));
    }

    private View save(String token, PrivateLink.Open open, PhoneQuestion question, String value) {
        int chosen = value.matches("\\d{1,2}") ? Integer.parseInt(value) : -1;
        SaveAnswer command = new SaveAnswer(question.questionnaire(), question.item(), chosen, Channel.LINK);
        return switch (desk.byPatient(open.chart(), "answer-questionnaire", command)) {
            case Outcome.Done _ -> {
                forms.save(open.chart(), question.questionnaire(), question.item(), chosen);
                boolean flagged =
                        PrivateLinks.flags(desk.knowledge(), question.instrument(), Map.of(question.item(), chosen));
                yield to(token, flagged ? "/help?after=" + question.number() : after(open.form(), question));
            }
            case Outcome.Refused _, Outcome.Stale _ ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "phone/question",
                        token,
                        Map.of(
                                "form",
                                open.form(),
                                "question",
                                question,
                                "error",
                                "Please choose one of the answers."));
        };
    }

    /** The next question; the review when everything else was answered before, so that a change is one tap. */
    private static String after(PhoneForm form, PhoneQuestion question) {
        boolean changed = form.answer(question) != null && form.isComplete();
        int next = question.number() + 1;
        return changed || next > form.questions().size() ? "/review" : "/" + next;
    }

    @GetMapping("/help")
    View help(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request,
            HttpServletResponse response) {
        return onOpen(token, request, response, open -> {
            String next = after >= 1 && after < open.form().questions().size() ? "/" + (after + 1) : "/review";
            return page("phone/help", token, Map.of("next", "/f/" + token + next));
        });
    }

    @GetMapping("/review")
    View review(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return onOpen(token, request, response, open -> page("phone/review", token, Map.of("form", open.form())));
    }

    @PostMapping("/send")
    View send(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        PrivateLink link = find(token, request, response);
        return switch (link) {
            case PrivateLink.Open open -> sendAll(token, open);
            // Sent before, and sent again by a phone that did not hear the answer.
            case PrivateLink.Answered answered -> thanks(token, answered.flagged());
            case PrivateLink.Closed _, PrivateLink.TooEarly _, PrivateLink.Busy _ -> notOpen(link);
        };
    }

    private View sendAll(String token, PrivateLink.Open open) {
        if (!open.form().isComplete()) {
            return to(token, "/review");
        }
        boolean flagged = false;
        for (ItemId id : open.form().questionnaires()) {
            Map<String, Integer> answers = open.form().answers().getOrDefault(id, Map.of());
            AnswerQuestionnaire command = new AnswerQuestionnaire(id, answers, Channel.LINK);
            Outcome outcome = desk.byPatient(open.chart(), "answer-questionnaire", command);
            if (outcome instanceof Outcome.Refused refused
                    && refused.refusals().stream().noneMatch(r -> r.code().equals("questionnaire.answered"))) {
                return to(token, "/review");
            }
            forms.sent(id);
            flagged |= open.form().questions().stream()
                    .filter(q -> q.questionnaire().equals(id))
                    .limit(1)
                    .anyMatch(q -> PrivateLinks.flags(desk.knowledge(), q.instrument(), answers));
        }
        return thanks(token, flagged);
    }

    private View thanks(String token, boolean flagged) {
        return page("phone/thanks", token, Map.of("flagged", flagged));
    }

    private View onOpen(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<PrivateLink.Open, View> then) {
        PrivateLink link = find(token, request, response);
        return link instanceof PrivateLink.Open open ? then.apply(open) : notOpen(link);
    }

    private PrivateLink find(String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        String address = request.getRemoteAddr();
        // No session for a passer-by: nothing here needs a form token, for the address itself is the secret.
        request.removeAttribute(CsrfToken.class.getName());
        if (limiter.isBlocked(address)) {
            return new PrivateLink.Busy();
        }
        PrivateLink link = links.find(LinkSecret.ofAddress(token));
        if (link instanceof PrivateLink.Closed) {
            limiter.missed(address);
        }
        return link;
    }

    private View notOpen(PrivateLink link) {
        return switch (link) {
            case PrivateLink.TooEarly early ->
                page(HttpStatus.OK, "phone/early", "", Map.of("opensAt", early.opensAt()));
            case PrivateLink.Busy _ -> page(HttpStatus.TOO_MANY_REQUESTS, "phone/busy", "", Map.of());
            case PrivateLink.Closed _, PrivateLink.Answered _, PrivateLink.Open _ ->
                page(HttpStatus.NOT_FOUND, "phone/closed", "", Map.of());
        };
    }

    private View page(String template, String token, Map<String, ?> values) {
        return page(HttpStatus.OK, template, token, values);
    }

    private View page(HttpStatus status, String template, String token, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("link", "/f/" + token);
        all.put("site", desk.knowledge().site());
        return pages.show(status, template, all);
    }

    private static View to(String token, String path) {
        RedirectView redirect = new RedirectView("/f/" + token + path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
