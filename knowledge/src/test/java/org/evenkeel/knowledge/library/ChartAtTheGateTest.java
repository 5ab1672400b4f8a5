package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.session.ChartRules;
import org.evenkeel.care.session.GateFinding;
import org.evenkeel.care.session.GateOutcome;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** What came into the chart after the decision on candidacy is seen at the gate. */
class ChartAtTheGateTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final BedsideLibrary BEDSIDE = BedsideLibrary.load()
            .asking(new ChartRules(LIBRARY.rules(), RuleScope.INTRAVENOUS_DEPRESSION, Charts.ZONE));
    private static final ItemId SESSION = Charts.item();

    private static List<GateFinding> fromChart(Content... facts) {
        List<Content> contents = new ArrayList<>(List.of(facts));
        contents.add(new SessionScheduled(SESSION, Charts.item(), 1, Charts.NOW, "Chair 1"));
        Chart chart = Charts.of(contents);
        return GateReview.of(chart, chart.sessions().find(SESSION).orElseThrow(), BEDSIDE.session(), Charts.NOW)
                .about("chart");
    }

    private static Optional<GateOutcome> outcome(List<GateFinding> findings, String rule) {
        return findings.stream()
                .filter(f -> f.ruleId().equals(rule))
                .map(GateFinding::outcome)
                .findFirst();
    }

    @Test
    @ControlsHazard("H-04")
    void an_aneurysm_told_of_after_candidacy_stops_the_session() {
        assertThat(outcome(fromChart(Charts.answer("aneurysm-ever", Answer.YES)), "C-ANEU-1"))
                .contains(GateOutcome.HARD_STOP);
        assertThat(outcome(fromChart(Charts.answer("aneurysm-ever", Answer.NO)), "C-ANEU-1"))
                .isEmpty();
    }

    @Test
    @ControlsHazard("H-03")
    void a_stop_that_nobody_asked_about_is_not_clear_and_takes_a_prescribers_reason() {
        assertThat(outcome(fromChart(), "C-ANEU-1")).contains(GateOutcome.BLOCK_OVERRIDE);
    }

    @Test
    void consent_to_another_version_is_no_consent() {
        String document = "consent-ketamine-intravenous";
        String present = LIBRARY.document(document).version();
        assertThat(outcome(fromChart(new ConsentGiven(document, present, "A Person", "A nurse")), "C-CON-1"))
                .isEmpty();
        assertThat(outcome(fromChart(new ConsentGiven(document, "0", "A Person", "A nurse")), "C-CON-1"))
                .contains(GateOutcome.HARD_STOP);
    }
}
