package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.junit.jupiter.api.Test;

class GivenDosesTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final RuleBench bench = new RuleBench();

    private static RuleCondition moreThan(int doses) {
        return new RuleCondition.DosesWithin(Set.of("esketamine"), WEEK, Comparison.ABOVE, doses);
    }

    private void course(int course, String medicine, String route) {
        bench.ago(
                Duration.ofDays(60),
                new CourseOrdered(
                        RuleBench.item(course),
                        "depression",
                        "p",
                        "1",
                        medicine,
                        route,
                        "clinic",
                        0.5,
                        40,
                        80,
                        40,
                        6,
                        48,
                        List.of(),
                        List.of(),
                        "test"));
    }

    private void dose(int session, int course, Duration ago) {
        bench.ago(
                Duration.ofDays(30),
                new SessionScheduled(RuleBench.item(session), RuleBench.item(course), 1, RuleBench.NOW, ""));
        bench.ago(ago, new InfusionStarted(RuleBench.item(session), 1, 40));
    }

    @Test
    void doses_of_the_medicine_by_any_route_count_until_they_are_as_old_as_the_window_is_wide() {
        course(1, "esketamine", "intranasal");
        course(2, "esketamine", "intravenous");
        dose(10, 1, WEEK.minusSeconds(1));
        dose(11, 2, Duration.ofDays(2));
        assertThat(bench.ask(moreThan(1))).isEqualTo(Truth.TRUE);
        assertThat(bench.ask(moreThan(2))).isEqualTo(Truth.FALSE);
        dose(12, 2, WEEK);
        assertThat(bench.ask(moreThan(2))).isEqualTo(Truth.FALSE);
    }

    @Test
    void another_medicine_a_planned_session_and_a_time_to_come_do_not_count() {
        course(1, "ketamine", "intravenous");
        dose(10, 1, Duration.ofDays(1));
        course(2, "esketamine", "intranasal");
        dose(11, 2, Duration.ofDays(-1));
        bench.now(new SessionScheduled(RuleBench.item(12), RuleBench.item(2), 1, RuleBench.NOW, ""));
        assertThat(bench.ask(moreThan(0))).isEqualTo(Truth.FALSE);
    }

    @Test
    void a_dose_of_a_medicine_nobody_knows_leaves_it_open_and_says_what_to_find_out() {
        bench.ago(Duration.ofDays(1), new InfusionStarted(RuleBench.item(10), 1, 40));
        Evaluated open = Evaluation.of(moreThan(0), RuleBench.book(), bench.context());
        assertThat(open.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.missing()).singleElement().satisfies(m -> {
            assertThat(m.kind()).isEqualTo(Missing.Kind.DOSES);
            assertThat(m.words()).contains("which medicine", "7 days");
        });
        assertThat(open.because())
                .singleElement()
                .satisfies(t -> assertThat(t.words())
                        .isEqualTo("Doses of esketamine in the last 7 days: 0, and 1 of a medicine not known"));
        assertThat(bench.ask(moreThan(1))).isEqualTo(Truth.FALSE);
    }

    @Test
    void the_session_in_question_does_not_count_itself() {
        course(1, "esketamine", "intranasal");
        dose(10, 1, Duration.ofDays(1));
        assertThat(Evaluation.of(moreThan(0), RuleBench.book(), bench.contextAt(RuleBench.item(10)))
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(Evaluation.of(moreThan(0), RuleBench.book(), bench.contextAt(RuleBench.item(11)))
                        .truth())
                .isEqualTo(Truth.TRUE);
    }
}
