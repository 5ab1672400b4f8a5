package org.evenkeel.clinic.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.consent.ConsentDesk;
import org.evenkeel.care.consent.GiveConsent;
import org.evenkeel.care.document.PatientDocument;
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

/** Consent to intravenous ketamine: read and signed by the patient on the clinic's device, with staff as witness. */
@Controller
public final class ConsentController {

    /** The document whose consent the rules ask for before a session. */
    public static final String DOCUMENT = "consent-ketamine-intravenous";

    private static final String PATH = "/charts/{chartId}/consent";
    private static final String ACKNOWLEDGED = "ack.";

    private final ChartDesk desk;
    private final PatientDocument document;
    private final Pages pages;
    private final ClinicFacts clinic;
    private final Clock clock;

    public ConsentController(ChartDesk desk, Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        this.desk = desk;
        this.document = library.document(DOCUMENT);
        this.pages = pages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping(PATH)
    View page(Actor actor, @PathVariable UUID chartId) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "consent");
        return show(HttpStatus.OK, chart, Map.of("witness", actor.displayName()), List.of(), desk.freshId());
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping(PATH)
    View sign(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam String version,
            @RequestParam Map<String, String> fields) {
        Set<String> acknowledged = fields.keySet().stream()
                .filter(f -> f.startsWith(ACKNOWLEDGED))
                .map(f -> f.substring(ACKNOWLEDGED.length()))
                .collect(Collectors.toSet());
        GiveConsent command = new GiveConsent(
                version, acknowledged, fields.getOrDefault("signedName", ""), fields.getOrDefault("witness", ""));
        CommandId id = new CommandId(commandId);
        Outcome outcome = desk.carryOut(
                actor,
                Permission.EDIT_INTAKE,
                ChartCommand.of(
                        new ChartId(chartId),
                        id,
                        "sign-consent",
                        (chart, _, now) -> ConsentDesk.give(chart, document, command, now)));
        return after(outcome, chartId, fields, id);
    }

    @Needs(Permission.EDIT_INTAKE)
    @PostMapping(PATH + "/withdrawal")
    View withdraw(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam(defaultValue = "") String reason) {
        CommandId id = new CommandId(commandId);
        Outcome outcome = desk.carryOut(
                actor,
                Permission.EDIT_INTAKE,
                ChartCommand.of(
                        new ChartId(chartId),
                        id,
                        "withdraw-consent",
                        (chart, _, now) -> ConsentDesk.withdraw(chart, DOCUMENT, reason, now)));
        return after(outcome, chartId, Map.of(), id);
    }

    private View after(Outcome outcome, UUID chartId, Map<String, String> fields, CommandId id) {
        return switch (outcome) {
            case Outcome.Done _ -> new RedirectView("/charts/" + chartId + "/consent");
            case Outcome.Refused refused ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, refused.chart(), fields, refused.refusals(), id);
            case Outcome.Stale _ -> throw new Conflict("The chart has changed. Open the page again.");
        };
    }

    private View show(
            HttpStatus status, Chart chart, Map<String, String> fields, List<Refusal> refusals, CommandId id) {
        Instant now = clock.instant();
        ConsentView view =
                ConsentView.of(ChartHeader.of(chart, Station.CANDIDACY, now, clinic.zone()), document, chart);
        return pages.show(
                status,
                "consent/page",
                Map.of(
                        "view", view,
                        "fields", fields,
                        "commandId", id.toString(),
                        "refusals", refusals,
                        "errors", Refusals.beside(refusals)));
    }
}
