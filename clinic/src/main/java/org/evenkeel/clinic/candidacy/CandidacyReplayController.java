package org.evenkeel.clinic.candidacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.candidacy.CandidacyAssessment;
import org.evenkeel.care.candidacy.CandidacyReplay;
import org.evenkeel.care.candidacy.CandidacyReplay.FindingDifference;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.library.Library;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A signed decision seen again as it was decided, beside what would be found today. Nothing is written. */
@Controller
public final class CandidacyReplayController {
    private final ChartDesk desk;
    private final Library library;
    private final Pages pages;
    private final ClinicFacts clinic;
    private final Clock clock;

    public CandidacyReplayController(ChartDesk desk, Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        this.desk = desk;
        this.library = library;
        this.pages = pages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping("/charts/{chartId}/candidacy/decisions/{sequence}")
    View page(Actor actor, @PathVariable UUID chartId, @PathVariable long sequence) {
        Chart chart = desk.open(new ChartId(chartId), actor, Permission.VIEW_CHART, "candidacy");
        Charted<CandidacyDecided> decision = chart.assessment().decisions().stream()
                .filter(d -> d.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new NotHere("decision"));
        Instant now = clock.instant();
        CandidacyReplay replay = CandidacyReplay.of(chart, decision, library.rules(), library.scope(), clinic.zone());
        List<FindingDifference> sinceThen = CandidacyReplay.sinceThen(
                decision.content(),
                CandidacyAssessment.assess(chart, library.rules(), library.scope(), now, clinic.zone())
                        .findings());
        return pages.show(
                "candidacy/replay",
                Map.of(
                        "view",
                        ReplayView.of(
                                ChartHeader.of(chart, Station.CANDIDACY, now, clinic.zone()),
                                EarlierDecision.of(decision, library.rules()),
                                replay,
                                sinceThen,
                                library.rules())));
    }
}
