package org.evenkeel.clinic.patients;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.intake.EntryCorrection;
import org.evenkeel.care.intake.ReferralDecisions;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartCommand.Decider;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.journal.read.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The first page of a chart, and its record. */
@Controller
@Needs(Permission.VIEW_CHART)
public final class ChartController {
    private final ChartDesk desk;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;

    public ChartController(ChartDesk desk, Pages pages, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/charts/{id}")
    View overview(Actor actor, @PathVariable UUID id) {
        Chart chart = desk.open(new ChartId(id), actor, Permission.VIEW_CHART, "view-chart");
        return overview(HttpStatus.OK, chart, FormErrors.none());
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping("/charts/{id}/referral/accept")
    View accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String words) {
        return decided(
                actor, id, command, "accept-referral", (chart, by, now) -> ReferralDecisions.accept(chart, words, now));
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping("/charts/{id}/referral/decline")
    View decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String reason) {
        return decided(
                actor,
                id,
                command,
                "decline-referral",
                (chart, by, now) -> ReferralDecisions.decline(chart, reason, now));
    }

    private View decided(Actor actor, UUID id, UUID command, String purpose, Decider decider) {
        Outcome outcome = desk.carryOut(
                actor,
                Permission.EDIT_INTAKE,
                ChartCommand.of(new ChartId(id), new CommandId(command), purpose, decider));
        return switch (outcome) {
            case Outcome.Done _ -> new RedirectView("/charts/" + id);
            case Outcome.Refused refused ->
                overview(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.chart(),
                        FormErrors.of("reason", refused.refusals().getFirst().words()));
            case Outcome.Stale stale -> overview(HttpStatus.CONFLICT, stale.chart(), FormErrors.none());
        };
    }

    @GetMapping("/charts/{id}/record")
    View record(Actor actor, @PathVariable UUID id) {
        Chart chart = desk.open(new ChartId(id), actor, Permission.VIEW_CHART, "view-record");
        return record(HttpStatus.OK, chart, FormErrors.none());
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping("/charts/{id}/record/{entry}/correction")
    View correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String reason) {
        Outcome outcome = desk.carryOut(
                actor,
                Permission.EDIT_INTAKE,
                ChartCommand.of(
                        new ChartId(id),
                        desk.freshId(),
                        "correct-entry",
                        (chart, by, now) -> EntryCorrection.correct(chart, new EntryId(entry), reason, now)));
        return switch (outcome) {
            case Outcome.Done _ -> new RedirectView("/charts/" + id + "/record");
            case Outcome.Refused refused ->
                record(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.chart(),
                        FormErrors.of("", refused.refusals().getFirst().words()));
            case Outcome.Stale stale -> record(HttpStatus.CONFLICT, stale.chart(), FormErrors.none());
        };
    }

    private View overview(HttpStatus status, Chart chart, FormErrors errors) {
        return pages.show(
                status,
                "patients/overview",
                Map.of(
                        "patient", ChartHeader.of(chart, station(chart), clock.instant(), zone),
                        "chart", OverviewOf.of(chart, zone),
                        "command", desk.freshId().toString(),
                        "errors", errors));
    }

    private View record(HttpStatus status, Chart chart, FormErrors errors) {
        List<Overview.RecordLine> lines = OverviewOf.record(chart, zone);
        return pages.show(
                status,
                "patients/record",
                Map.of(
                        "patient", ChartHeader.of(chart, station(chart), clock.instant(), zone),
                        "lines", lines,
                        "errors", errors));
    }

    private static Station station(Chart chart) {
        return switch (Stage.of(chart)) {
            case REFERRAL -> Station.REFERRAL;
            case INTAKE -> Station.INTAKE;
            case CANDIDACY -> Station.CANDIDACY;
            case PLAN -> Station.PLAN;
            case SESSION -> Station.SESSION;
            case FOLLOW_UP -> Station.FOLLOW_UP;
        };
    }
}
