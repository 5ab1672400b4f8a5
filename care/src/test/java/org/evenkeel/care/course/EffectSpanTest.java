package org.evenkeel.care.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.course.EffectSpan.State;
import org.junit.jupiter.api.Test;

class EffectSpanTest {
    private final CourseBench bench =
            new CourseBench().answers(20).passes(Duration.ofDays(1)).ordered();

    private List<EffectSpan> spans() {
        return EffectSpan.all(bench.chart, CourseBench.PHQ);
    }

    @Test
    void a_response_is_lost_between_the_last_answer_with_it_and_the_first_without() {
        bench.session();
        bench.passes(Duration.ofDays(3)).answers(8);
        bench.passes(Duration.ofDays(7)).answers(9);
        bench.passes(Duration.ofDays(7)).answers(15);
        EffectSpan span = spans().getFirst();
        assertThat(span.state()).isEqualTo(State.LOST);
        assertThat(span.lastWell().orElseThrow().toDays()).isEqualTo(10);
        assertThat(span.lostBy().orElseThrow().toDays()).isEqualTo(17);
    }

    @Test
    void a_response_that_the_next_dose_met_lasted_at_least_so_long_and_silence_is_not_known() {
        bench.session();
        bench.passes(Duration.ofDays(3)).answers(8);
        bench.passes(Duration.ofDays(1));
        bench.session();
        bench.passes(Duration.ofDays(4));
        bench.session();
        bench.passes(Duration.ofDays(1)).answers(19);
        assertThat(spans())
                .extracting(EffectSpan::state)
                .containsExactly(State.STILL_THERE, State.NOT_KNOWN, State.NO_RESPONSE);
        assertThat(spans().getFirst().lostBy()).isEmpty();
    }

    @Test
    void an_answer_with_items_missing_says_nothing() {
        bench.session();
        bench.passes(Duration.ofDays(3)).answers(null);
        assertThat(spans()).extracting(EffectSpan::state).containsExactly(State.NOT_KNOWN);
    }

    @Test
    void a_session_shows_the_rise_of_pressure_and_leaves_out_what_can_not_be_right() {
        var session = bench.id();
        bench.record(new org.evenkeel.care.chart.PlanContent.SessionScheduled(
                session, CourseBench.COURSE, 1, bench.now, "A"));
        bench.record(vitals(session, 124, 78, List.of()));
        bench.passes(Duration.ofMinutes(1));
        bench.record(new org.evenkeel.care.chart.SessionContent.InfusionStarted(session, 0.875, 35));
        bench.passes(Duration.ofMinutes(20));
        bench.record(vitals(session, 152, 91, List.of()));
        bench.record(vitals(session, 252, 91, List.of("systolicMmHg")));
        bench.record(new SideEffectObserved(session, "nausea", Grade.MODERATE, ""));
        bench.record(new SideEffectObserved(session, "nausea", Grade.NONE, ""));
        bench.record(new org.evenkeel.care.chart.SessionContent.InfusionStopped(session, true, 35, ""));

        SessionBorne borne = SessionBorne.all(bench.chart).getFirst();
        assertThat(borne.systolicBeforeMmHg()).isEqualTo(124);
        assertThat(borne.systolicHighestMmHg()).isEqualTo(152);
        assertThat(borne.riseMmHg()).isEqualTo(28);
        assertThat(borne.effects()).containsExactly(java.util.Map.entry("nausea", Grade.MODERATE));
        assertThat(borne.untilLeft()).isEmpty();
    }

    @Test
    void what_was_not_measured_is_not_known() {
        bench.session();
        SessionBorne borne = SessionBorne.all(bench.chart).getFirst();
        assertThat(borne.systolicHighestMmHg()).isNull();
        assertThat(borne.riseMmHg()).isNull();
        assertThat(borne.untilLeft()).contains(Duration.ofMinutes(70));
    }

    @Test
    void a_year_of_an_interval_is_counted_in_sessions_days_and_hours() {
        MaintenancePlan unknown = MaintenancePlan.of(bench.chart, 14, LocalDate.of(2026, 3, 1));
        assertThat(unknown.inClinicPerYear()).isEmpty();
        bench.session();
        MaintenancePlan plan = MaintenancePlan.of(bench.chart, 14, LocalDate.of(2026, 3, 1));
        assertThat(plan.sessions()).isEqualTo(26);
        assertThat(plan.days().getFirst()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(plan.inClinicPerYear()).contains(Duration.ofHours(52));
    }

    @Test
    void published_relapse_reproduces_what_it_was_derived_from() {
        PublishedRelapse alone = PublishedRelapse.withMedian("a", "w", 18, "17", CourseBench.MADE_UP);
        assertThat(alone.stillWell(Duration.ofDays(18))).isCloseTo(0.5, within(1e-9));
        PublishedRelapse community = new PublishedRelapse("c", "w", 1.19, 98, "?", CourseBench.MADE_UP);
        assertThat(community.stillWell(Duration.ofDays(28))).isCloseTo(0.80, within(0.01));
        assertThat(community.stillWell(Duration.ofDays(56))).isCloseTo(0.60, within(0.01));
        assertThat(community.medianDays()).isCloseTo(72, within(0.5));
    }

    private static VitalSignsMeasured vitals(
            org.evenkeel.care.chart.ItemId session, int systolic, int diastolic, List<String> implausible) {
        return new VitalSignsMeasured(session, systolic, diastolic, null, null, null, null, implausible, Source.CLINIC);
    }
}
