package org.evenkeel.clinic.followup;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Option;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Answers that staff take down: from paper, or read aloud by telephone. They are judged as those of a link are. */
@Controller
@Needs(Permission.WORK_FOLLOW_UP)
@RequestMapping("/charts/{chart}/questionnaires/{questionnaire}/answers")
public final class StaffAnswersController {
    private final FollowUpDesk desk;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;

    public StaffAnswersController(FollowUpDesk desk, Pages pages, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    View form(Actor actor, @PathVariable UUID chart, @PathVariable UUID questionnaire) {
        return show(HttpStatus.OK, open(actor, chart), questionnaire, Map.of(), FormErrors.none());
    }

    @PostMapping
    View answer(
            Actor actor,
            @PathVariable UUID chart,
            @PathVariable UUID questionnaire,
            @RequestParam Map<String, String> typed) {
        Chart seen = open(actor, chart);
        Instrument instrument = instrument(seen, questionnaire);
        Map<String, Integer> answers = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (asks(instrument, name) && !value.isEmpty()) {
                answers.put(name, value.matches("\\d") ? Integer.parseInt(value) : -1);
            }
        });
        Outcome outcome = desk.by(
                actor,
                new ChartId(chart),
                "take-answers",
                new AnswerQuestionnaire(new ItemId(questionnaire), answers, Channel.STAFF));
        if (outcome instanceof Outcome.Refused refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, seen, questionnaire, typed, errors(refused));
        }
        RedirectView redirect = new RedirectView("/charts/" + chart + "/follow-up");
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private static boolean asks(Instrument instrument, String code) {
        return instrument.items().stream().anyMatch(i -> i.code().equals(code))
                || instrument.extra().filter(e -> e.code().equals(code)).isPresent();
    }

    private Chart open(Actor actor, UUID chart) {
        return desk.open(actor, new ChartId(chart), Permission.WORK_FOLLOW_UP, "take-answers");
    }

    private Instrument instrument(Chart chart, UUID questionnaire) {
        Sent sent = chart.questionnaires().byId().get(new ItemId(questionnaire));
        if (sent == null || sent.due().isEmpty()) {
            throw new NotHere("questionnaire");
        }
        return desk.knowledge()
                .instrument(sent.due().get().content().instrument())
                .orElseThrow(() -> new NotHere("questionnaire"));
    }

    private View show(
            HttpStatus status, Chart chart, UUID questionnaire, Map<String, String> typed, FormErrors errors) {
        Map<String, Object> values = new HashMap<>();
        Instrument instrument = instrument(chart, questionnaire);
        values.put("patient", ChartHeader.of(chart, Station.FOLLOW_UP, clock.instant(), zone));
        values.put("instrument", instrument);
        values.put("choices", options(instrument.anchors()));
        values.put(
                "extraChoices", options(instrument.extra().map(e -> e.anchors()).orElse(List.of())));
        values.put("action", "/charts/" + chart.id() + "/questionnaires/" + questionnaire + "/answers");
        values.put("back", "/charts/" + chart.id() + "/follow-up");
        values.put("typed", typed);
        values.put("errors", errors);
        return pages.show(status, "followup/answers", values);
    }

    private static List<Option> options(List<Anchor> anchors) {
        return anchors.stream()
                .map(a -> Option.of(String.valueOf(a.value()), a.words()))
                .toList();
    }

    private static FormErrors errors(Outcome.Refused refused) {
        FormErrors errors = FormErrors.none();
        for (Refusal refusal : refused.refusals()) {
            String field = refusal.field();
            errors = errors.with(field == null ? "" : field, refusal.words());
        }
        return errors;
    }
}
