package org.evenkeel.clinic.candidacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.candidacy.CandidacyDesk;
import org.evenkeel.care.candidacy.CandidacyFindings;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.clinic.desk.ChangedSince;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.finding.ByHand;
import org.evenkeel.clinic.finding.Explained;
import org.evenkeel.clinic.form.Refusals;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.rulebook.RuleWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Whether this patient is a candidate: what the rules find, and the decision that a clinician signs. */
@Controller
public final class CandidacyController {

    private static final String PATH = "/charts/{chartId}/candidacy";
    private static final String DRAFT = "candidacy";

    private final ChartDesk desk;
    private final DraftDesk drafts;
    private final Library library;
    private final Pages pages;
    private final ClinicFacts clinic;
    private final Clock clock;

    public CandidacyController(
            ChartDesk desk, DraftDesk drafts, Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        this.desk = desk;
        this.drafts = drafts;
        this.library = library;
        this.pages = pages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping(PATH)
    View page(Actor actor, @PathVariable UUID chartId) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "candidacy");
        CandidacyForm form = CandidacyForm.empty(
                desk.freshId(), chart.sequence(), library.scope().indication());
        return show(HttpStatus.OK, chart, form, List.of(), List.of());
    }

    @Needs(Permission.SIGN_CANDIDACY)
    @PostMapping(PATH)
    View sign(
            Actor actor,
            @PathVariable UUID chartId,
            @RequestParam UUID commandId,
            @RequestParam long basedOn,
            @RequestParam Map<String, String> fields) {
        CandidacyForm form = new CandidacyForm(new CommandId(commandId), basedOn, fields);
        Optional<CandidacyDecision> decision = form.decision();
        if (decision.isEmpty()) {
            Chart chart = desk.open(new ChartId(chartId), actor, Permission.SIGN_CANDIDACY, "candidacy");
            Refusal choose = Refusal.at("decision", "candidacy.decision-missing", "Choose a decision.");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, chart, form, List.of(choose), List.of());
        }
        ChartCommand command = new ChartCommand(
                new ChartId(chartId),
                form.commandId(),
                "sign-candidacy",
                basedOn,
                (chart, _, now) ->
                        CandidacyDesk.decide(chart, form.command(decision.get()), findings(chart, now), now));
        return switch (desk.carryOut(actor, Permission.SIGN_CANDIDACY, command)) {
            case Outcome.Done _ -> {
                drafts.clear(actor, chartId, DRAFT);
                yield new RedirectView("/charts/" + chartId + "/candidacy");
            }
            case Outcome.Refused refused -> {
                keep(actor, chartId, form);
                yield show(HttpStatus.UNPROCESSABLE_CONTENT, refused.chart(), form, refused.refusals(), List.of());
            }
            case Outcome.Stale stale -> {
                keep(actor, chartId, form);
                CandidacyForm renewed =
                        form.renewed(desk.freshId(), stale.chart().sequence());
                yield show(HttpStatus.CONFLICT, stale.chart(), renewed, List.of(), ChangedSince.of(stale.since()));
            }
        };
    }

    /** What was sent becomes the draft, so that the page that comes back restores exactly this. */
    private void keep(Actor actor, UUID chartId, CandidacyForm form) {
        int version = drafts.read(actor, chartId, DRAFT).version();
        drafts.save(actor, chartId, DRAFT, version, form.typed());
    }

    private CandidacyFindings findings(Chart chart, Instant now) {
        return CandidacyAssessment.assess(chart, library.rules(), library.scope(), now, clinic.zone());
    }

    private String asked() {
        return "Asked of racemic ketamine by vein, for depression, in the clinic, under the law of "
                + RuleWords.law(library.jurisdiction()) + ".";
    }

    private View show(
            HttpStatus status, Chart chart, CandidacyForm form, List<Refusal> refusals, List<ChangedSince> changes) {
        Instant now = clock.instant();
        CandidacyFindings found = findings(chart, now);
        String id = chart.id().toString();
        CandidacyView view = new CandidacyView(
                ChartHeader.of(chart, Station.CANDIDACY, now, clinic.zone()),
                chart.sequence(),
                asked(),
                FindingGroup.of(found),
                found.toAsk().stream().map(g -> GapView.of(g, id)).toList(),
                Explained.of(
                        found.findings(),
                        library,
                        Stage.CANDIDACY,
                        new RuleContext(chart, Optional.empty(), library.scope(), now, clinic.zone())),
                ByHand.of(library.rules(), Stage.CANDIDACY, library.scope(), LocalDate.ofInstant(now, clinic.zone())),
                chart.assessment().decisions().reversed().stream()
                        .map(d -> EarlierDecision.of(d, library.rules()))
                        .toList(),
                found.libraryVersion());
        return pages.show(
                status,
                "candidacy/page",
                Map.of(
                        "view", view,
                        "form", form,
                        "errors", Refusals.beside(refusals),
                        "refusals", refusals,
                        "changes", changes));
    }
}
