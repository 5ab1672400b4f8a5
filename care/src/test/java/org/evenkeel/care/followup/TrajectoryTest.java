package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private final FollowUpBench bench = new FollowUpBench();

    private void answersBaseline(int each) {
        ItemId id = bench.sendBaseline("phq-9");
        bench.does(new AnswerQuestionnaire(id, FollowUpBench.allAnswered(9, each, 0), Channel.LINK));
    }

    private void answersWaiting(int each) {
        bench.chart.questionnaires().byId().values().stream()
                .filter(s -> s.answered().isEmpty() && s.cancelled().isEmpty())
                .filter(s -> s.due().orElseThrow().content().instrument().equals("phq-9"))
                .findFirst()
                .ifPresent(s -> bench.does(
                        new AnswerQuestionnaire(s.id(), FollowUpBench.allAnswered(9, each, 0), Channel.STAFF)));
    }

    @Test
    void change_is_counted_from_the_last_answer_before_the_first_dose() {
        answersBaseline(3);
        bench.passes(Duration.ofDays(1));
        answersBaseline(2);
        bench.passes(Duration.ofDays(1));
        bench.givesASession();
        bench.passes(Duration.ofDays(1));
        answersWaiting(1);
        bench.passes(Duration.ofDays(6));
        answersWaiting(0);

        Trajectory trajectory = Trajectory.of(bench.chart, "phq-9");
        assertThat(trajectory.points()).extracting(Trajectory.Point::total).containsExactly(24, 16, 8, 0);
        assertThat(trajectory.baseline().orElseThrow().total()).isEqualTo(16);
        assertThat(trajectory.points())
                .extracting(p -> trajectory.changeFraction(p).orElse(null))
                .containsExactly(null, null, -0.5, -1.0);
        assertThat(trajectory.points())
                .as("asked a day after a dose, about two weeks")
                .extracting(Trajectory.Point::soonAfterDose)
                .containsExactly(false, false, true, false);
    }

    @Test
    void without_an_answer_before_the_first_dose_no_change_is_stated() {
        bench.givesASession();
        bench.passes(Duration.ofDays(1));
        answersWaiting(1);
        Trajectory trajectory = Trajectory.of(bench.chart, "phq-9");
        assertThat(trajectory.baseline()).isEmpty();
        assertThat(trajectory.changeFraction(trajectory.points().getFirst())).isEmpty();
    }

    @Test
    void a_baseline_of_zero_has_no_fraction() {
        answersBaseline(0);
        bench.passes(Duration.ofDays(1));
        bench.givesASession();
        bench.passes(Duration.ofDays(1));
        answersWaiting(1);
        Trajectory trajectory = Trajectory.of(bench.chart, "phq-9");
        assertThat(trajectory.changeFraction(trajectory.points().getLast())).isEmpty();
    }

    @Test
    void response_is_a_fall_by_half_and_remission_is_below_five() {
        OutcomeMeasure phq9 = FollowUpBench.knowledge().measure("phq-9").orElseThrow();
        assertThat(phq9.isResponse(-0.5)).isTrue();
        assertThat(phq9.isResponse(-0.49)).isFalse();
        assertThat(phq9.isRemission(4)).isTrue();
        assertThat(phq9.isRemission(5)).isFalse();
    }
}
