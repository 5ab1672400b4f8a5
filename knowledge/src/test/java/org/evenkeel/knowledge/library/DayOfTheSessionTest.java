package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.session.ChartRules;
import org.evenkeel.care.session.GateOutcome;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.SessionCommand.Arrive;
import org.evenkeel.care.session.SessionCommand.CheckGateItem;
import org.evenkeel.care.session.SessionCommand.RecordVitals;
import org.evenkeel.care.session.SessionDesk;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate with the limits and questions that are shipped. */
class DayOfTheSessionTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final ItemId SESSION = Charts.item();
    private static final Author NURSE = new Author("nurse", "A nurse", Author.Capacity.NURSE);

    private Instant now = Charts.NOW;
    private Chart chart = Charts.of(List.of(new SessionScheduled(SESSION, Charts.item(), 1, Charts.NOW, "Chair 1")));

    private static SessionRules rules(String jurisdiction) {
        return BedsideLibrary.load()
                .asking(new ChartRules(
                        LIBRARY.rules(), RuleScope.INTRAVENOUS_DEPRESSION.under(jurisdiction), Charts.ZONE))
                .session();
    }

    private void does(SessionCommand command) {
        Decision decision = SessionDesk.decide(chart, command, rules("us"), NURSE, now);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        for (NewEntry e : ((Decision.Accepted) decision).entries()) {
            long sequence = chart.sequence() + 1;
            EntryId id = new EntryId(new UUID(7, sequence));
            chart = chart.with(new Entry(id, chart.id(), sequence, e.effectiveAt(), now, NURSE, e.content()));
        }
    }

    private GateReview gate(String jurisdiction) {
        return GateReview.of(chart, chart.sessions().find(SESSION).orElseThrow(), rules(jurisdiction), now);
    }

    private void measuredTwice(int systolic, int diastolic) {
        does(new Arrive(SESSION, now, "1"));
        for (int i = 0; i < 2; i++) {
            now = now.plus(Duration.ofMinutes(2));
            VitalValues values = new VitalValues(systolic, diastolic, 72, 98, 14, 36.6);
            does(new RecordVitals(SESSION, now, values, Source.CLINIC));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "140, 90, CLEAR",
        "141, 88, PRESCRIBER_DECISION",
        "160, 80, BLOCK_OVERRIDE",
        "181, 80, HARD_STOP",
        "110, 115, MISSING"
    })
    void blood_pressure_on_the_day(int systolic, int diastolic, GateOutcome expected) {
        measuredTwice(systolic, diastolic);
        assertThat(gate("us").outcome("bloodPressure")).isEqualTo(expected);
    }

    @Test
    void a_diastolic_pressure_of_105_stops_under_the_swiss_label_only() {
        measuredTwice(150, 105);
        assertThat(gate("ch").about("chart"))
                .anyMatch(f -> f.ruleId().equals("P-BP-4-CH") && f.outcome() == GateOutcome.HARD_STOP);
        assertThat(gate("us").about("chart")).noneMatch(f -> f.ruleId().equals("P-BP-4-CH"));
        assertThat(gate("us").outcome("bloodPressure")).isEqualTo(GateOutcome.BLOCK_OVERRIDE);
    }

    @Test
    void suicide_screening_that_was_not_answered_blocks_and_not_known_is_no_answer() {
        does(new Arrive(SESSION, now, "1"));
        assertThat(gate("us").outcome("suicide-risk")).isEqualTo(GateOutcome.MISSING);
        assertThat(gate("us").isClear()).isFalse();
        does(new CheckGateItem(SESSION, now, "suicide-risk", Answer.UNKNOWN, ""));
        assertThat(gate("us").outcome("suicide-risk")).isEqualTo(GateOutcome.HARD_STOP);
    }
}
