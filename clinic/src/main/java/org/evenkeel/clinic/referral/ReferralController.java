package org.evenkeel.clinic.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.intake.ReferralForm;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.referral.ReferralIntake.Brought;
import org.evenkeel.clinic.referral.ReferralIntake.Opened;
import org.evenkeel.clinic.referral.ReferralReview.Answers;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.exchange.fhir.ReferralBundleReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Pages of a referral that comes in. */
@Controller
@Needs(Permission.IMPORT_REFERRAL)
public final class ReferralController {
    private static final ReferralForm EMPTY = new ReferralForm("", "", "", "", "", "", "", "");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final ReferralIntake intake;
    private final Pages pages;
    private final ZoneId zone;

    public ReferralController(ReferralIntake intake, Pages pages, ZoneId zone) {
        this.intake = intake;
        this.pages = pages;
        this.zone = zone;
    }

    /** What the script that sends a file gets back. */
    record FileAnswer(String location, String words) {}

    @GetMapping("/referrals/new")
    View empty() {
        return form(HttpStatus.OK, EMPTY, intake.freshId(), FormErrors.none());
    }

    @PostMapping("/referrals")
    View typed(Actor actor, @RequestParam UUID command, @ModelAttribute ReferralForm form) {
        return switch (intake.form(actor, new CommandId(command), form)) {
            case Brought.Review(UUID id) -> review(id);
            case Brought.Charted(ChartId chart) -> after(actor, chart);
            case Brought.Wrong(List<Refusal> refusals) ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, form, new CommandId(command), errors(refusals));
        };
    }

    /** The file is the whole body, so that its size is known to be bounded before it is in memory. */
    @PostMapping("/referrals/file")
    ResponseEntity<FileAnswer> file(Actor actor, HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(ReferralBundleReader.LIMIT_BYTES + 1);
        return switch (intake.file(actor, bytes)) {
            case Brought.Review(UUID id) -> ResponseEntity.ok(new FileAnswer("/referrals/pending/" + id, ""));
            case Brought.Charted(ChartId chart) -> ResponseEntity.ok(new FileAnswer("/charts/" + chart, ""));
            case Brought.Wrong(List<Refusal> refusals) ->
                ResponseEntity.unprocessableContent()
                        .body(new FileAnswer("", refusals.getFirst().words()));
        };
    }

    @GetMapping("/referrals/pending/{id}")
    View pending(Actor actor, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, id, Answers.NONE, FormErrors.none());
    }

    @PostMapping("/referrals/pending/{id}/accept")
    View accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String difference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String referrer) {
        Answers answers = new Answers(choice, difference, reason, referrer);
        return switch (intake.accept(actor, id, answers)) {
            case Brought.Review(UUID other) -> review(other);
            case Brought.Charted(ChartId chart) -> after(actor, chart);
            case Brought.Wrong(List<Refusal> refusals) ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, answers, errors(refusals));
        };
    }

    @PostMapping("/referrals/pending/{id}/discard")
    View discard(Actor actor, @PathVariable UUID id) {
        intake.discard(actor, id);
        return new RedirectView("/referrals/new");
    }

    private View show(HttpStatus status, Actor actor, UUID id, Answers answers, FormErrors errors) {
        Opened opened = intake.open(actor, id);
        String keptUntil = TIME.withZone(zone).format(opened.kept().expiresAt());
        ReferralReview review = ReviewView.of(opened, actor.may(Permission.VIEW_CHART), keptUntil, answers, errors);
        return pages.show(status, "referral/review", Map.of("review", review));
    }

    private View form(HttpStatus status, ReferralForm form, CommandId command, FormErrors errors) {
        return pages.show(
                status, "referral/new", Map.of("form", form, "command", command.toString(), "errors", errors));
    }

    private static View review(UUID id) {
        return new RedirectView("/referrals/pending/" + id);
    }

    /** Whoever may not read charts goes to the list, where the patient now stands. */
    private static View after(Actor actor, ChartId chart) {
        return new RedirectView(actor.may(Permission.VIEW_CHART) ? "/charts/" + chart : "/patients");
    }

    private static FormErrors errors(List<Refusal> refusals) {
        FormErrors errors = FormErrors.none();
        for (Refusal refusal : refusals) {
            errors = errors.with(refusal.field() == null ? "" : refusal.field(), refusal.words());
        }
        return errors;
    }
}
