package org.evenkeel.care.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.course.CourseBench.COURSE;

import java.time.Duration;
import java.util.List;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.evenkeel.care.chart.PlanContent.CourseDecided;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.course.CourseProgress.State;
import org.junit.jupiter.api.Test;

class CourseDeskTest {
    private final CourseBench bench =
            new CourseBench().answers(20).passes(Duration.ofDays(1)).ordered();

    private static SignCourseDecision decision(CourseChoice choice, Integer days, String reasons) {
        return new SignCourseDecision(COURSE, "after-1", choice, days, reasons);
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    private static List<Class<?>> kinds(Decision decision) {
        return ((Decision.Accepted) decision)
                .entries().stream()
                        .map(NewEntry::content)
                        .<Class<?>>map(Object::getClass)
                        .toList();
    }

    @Test
    void a_point_is_ahead_then_waits_and_is_decided_with_what_was_shown() {
        assertThat(bench.progress().points())
                .extracting(CourseProgress.AtPoint::state)
                .containsExactly(State.AHEAD, State.AHEAD);
        bench.session();
        bench.passes(Duration.ofDays(3)).answers(17);
        assertThat(bench.progress().open().orElseThrow().point().code()).isEqualTo("after-1");

        bench.does(bench.sign(decision(CourseChoice.CONTINUE, null, "some change")));

        CourseProgress.AtPoint at = bench.progress().points().getFirst();
        assertThat(at.state()).isEqualTo(State.DECIDED);
        assertThat(at.standing().orElseThrow().content().shown())
                .containsExactly("PHQ-9: 17, \u221215 % against the baseline of 20.", "less than a fifth better");
        assertThat(bench.progress().open()).isEmpty();
    }

    @Test
    void a_note_on_those_who_are_hardly_better_does_not_speak_of_somebody_who_is_nor_of_somebody_who_did_not_answer() {
        bench.session();
        assertThat(bench.progress().points().getFirst().speaks(note())).isFalse();
        assertThat(bench.progress().points().getFirst().scores())
                .singleElement()
                .extracting(CourseWords::of)
                .isEqualTo("PHQ-9: not known, no answer in the days after this session.");
        bench.passes(Duration.ofDays(1)).answers(16);
        assertThat(bench.progress().points().getFirst().speaks(note())).isFalse();
        bench.passes(Duration.ofDays(1)).answers(17);
        assertThat(bench.progress().points().getFirst().speaks(note())).isTrue();
    }

    private static DecisionPoint.Note note() {
        return CourseBench.KNOWLEDGE.points().getFirst().notes().getFirst();
    }

    @Test
    void an_answer_given_after_the_next_session_does_not_count_for_the_point_before() {
        bench.session();
        bench.passes(Duration.ofDays(3));
        bench.session();
        bench.passes(Duration.ofDays(1)).answers(4);
        CourseProgress.AtPoint at = bench.progress().points().getFirst();
        assertThat(at.state()).isEqualTo(State.PASSED);
        assertThat(at.scores()).singleElement().extracting(ScoreAtPoint::total).isNull();
    }

    @Test
    void an_answer_of_a_month_later_tells_what_became_of_it_and_not_how_it_stood_at_the_point() {
        bench.session();
        bench.passes(Duration.ofDays(7)).answers(9);
        bench.passes(Duration.ofDays(23)).answers(20);
        CourseProgress.AtPoint at = bench.progress().points().getFirst();
        assertThat(at.scores()).singleElement().extracting(ScoreAtPoint::total).isEqualTo(9);
        assertThat(at.speaks(note())).isFalse();
    }

    @Test
    void what_is_missing_is_named_at_its_field() {
        bench.session();
        assertThat(codes(bench.sign(decision(null, null, " "))))
                .containsExactly("course.no-choice", "course.no-reasons");
        assertThat(codes(bench.sign(decision(CourseChoice.MAINTAIN, null, "stable"))))
                .containsExactly("course.interval");
        assertThat(codes(bench.sign(decision(CourseChoice.MAINTAIN, 85, "stable"))))
                .containsExactly("course.interval");
        assertThat(codes(bench.sign(new SignCourseDecision(COURSE, "after-4", CourseChoice.CONTINUE, null, "x"))))
                .containsExactly("course.ahead");
        assertThat(codes(bench.sign(new SignCourseDecision(COURSE, "after-9", CourseChoice.CONTINUE, null, "x"))))
                .containsExactly("course.no-point");
        assertThat(codes(bench.sign(new SignCourseDecision(bench.id(), "", CourseChoice.CONTINUE, null, "x"))))
                .containsExactly("course.none");
    }

    @Test
    void an_interval_is_kept_only_with_a_choice_that_sets_one() {
        bench.session();
        bench.does(bench.sign(decision(CourseChoice.CONTINUE, 14, "as planned")));
        bench.does(bench.sign(decision(CourseChoice.SPACE_OUT, 14, "lasts two weeks")));
        assertThat(bench.chart.courses().current().orElseThrow().decided())
                .extracting(d -> d.content().intervalDays())
                .containsExactly(null, 14);
    }

    @Test
    void to_stop_ends_the_course_and_cancels_what_is_planned() {
        bench.session();
        bench.record(new SessionScheduled(bench.id(), COURSE, 2, bench.now.plus(Duration.ofDays(3)), "A"));
        Decision stop = bench.does(bench.sign(decision(CourseChoice.STOP, null, "asked to stop")));
        assertThat(kinds(stop)).containsExactly(CourseDecided.class, SessionCancelled.class, CourseEnded.class);
        assertThat(bench.chart.courses().current()).isEmpty();
        assertThat(codes(bench.sign(decision(CourseChoice.CONTINUE, null, "x"))))
                .containsExactly("course.none");
    }

    @Test
    void a_decision_that_waits_comes_onto_the_worklist_once_and_leaves_it_with_the_signature() {
        bench.session();
        assertThat(kinds(CourseWaiting.raise(bench.chart, CourseBench.KNOWLEDGE, List.of(CourseBench.PHQ), bench.now)))
                .isEmpty();
        bench.passes(Duration.ofHours(24));
        bench.does(CourseWaiting.raise(bench.chart, CourseBench.KNOWLEDGE, List.of(CourseBench.PHQ), bench.now));
        bench.does(CourseWaiting.raise(bench.chart, CourseBench.KNOWLEDGE, List.of(CourseBench.PHQ), bench.now));
        assertThat(bench.chart.alerts().open()).hasSize(1);

        bench.does(bench.sign(decision(CourseChoice.CONTINUE, null, "some change")));
        assertThat(bench.chart.alerts().open()).isEmpty();
    }

    @Test
    void a_decision_nobody_took_stays_on_the_worklist_when_the_course_goes_on() {
        bench.session();
        bench.passes(Duration.ofHours(24));
        bench.does(CourseWaiting.raise(bench.chart, CourseBench.KNOWLEDGE, List.of(CourseBench.PHQ), bench.now));
        bench.passes(Duration.ofDays(2));
        bench.session();
        assertThat(bench.chart.alerts().open()).hasSize(1);
    }
}
