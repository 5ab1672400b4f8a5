package org.evenkeel.care.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

/** A course of six with its first session on Tuesday at nine and its second on Thursday. */
class CourseScheduleTest {
    private static final Evidence EVIDENCE = new Evidence("A source", EvidenceStatus.SITE_POLICY);
    private static final CeilingTable TABLE = new CeilingTable(List.of(new DoseCeiling(
            "depression",
            "ketamine",
            "intravenous",
            "clinic",
            true,
            List.of(),
            Optional.of(new DoseCeiling.Spacing("D-FREQ-2", 3, 24, 48, EVIDENCE)),
            "1",
            Rule.Origin.LIBRARY)));
    private static final Instant THURSDAY = Bedside.NINE.plus(Duration.ofDays(2));
    private static final Instant BEFORE = Bedside.NINE.minus(Duration.ofDays(1));

    private final Bedside bedside = new Bedside();

    CourseScheduleTest() {
        bedside.record(new SessionScheduled(Bedside.id("second"), Bedside.COURSE, 2, THURSDAY, "2"));
    }

    private Decision move(Instant to) {
        return CourseSchedule.move(bedside.chart, new PlannedSession(Bedside.SESSION, to, "3"), TABLE, "us", BEFORE);
    }

    @Test
    void a_session_keeps_its_number_and_course_when_it_is_moved() {
        bedside.append(move(Bedside.NINE.minus(Duration.ofHours(2))), Bedside.NURSE);
        SessionScheduled moved = bedside.session().scheduled().orElseThrow().content();
        assertThat(moved.ordinal()).isEqualTo(1);
        assertThat(moved.chair()).isEqualTo("3");
        assertThat(moved.startsAt()).isEqualTo(Bedside.NINE.minus(Duration.ofHours(2)));
    }

    @Test
    void a_session_does_not_come_closer_to_another_than_the_ceilings_allow() {
        assertThat(refusals(move(THURSDAY.minus(Duration.ofHours(30)))))
                .extracting(Refusal::code)
                .containsExactly("schedule.spacing");
        assertThat(refusals(move(THURSDAY.minus(Duration.ofHours(20)))))
                .extracting(Refusal::code)
                .containsExactly("schedule.spacing");
    }

    @Test
    void a_chair_changes_without_asking_about_dates_and_the_past_is_refused() {
        assertThat(move(Bedside.NINE)).isInstanceOf(Decision.Accepted.class);
        assertThat(refusals(move(BEFORE.minusSeconds(60))))
                .extracting(Refusal::code)
                .contains("schedule.past");
    }

    @Test
    void a_session_that_has_begun_is_neither_moved_nor_is_its_course_ended() {
        bedside.record(new PatientArrived(Bedside.SESSION, "2"));
        assertThat(refusals(move(Bedside.NINE))).extracting(Refusal::code).containsExactly("schedule.begun");
        assertThat(refusals(CourseSchedule.end(bedside.chart, "Moved away", Bedside.NINE)))
                .extracting(Refusal::code)
                .containsExactly("course.session-on");
    }

    @Test
    void a_session_is_cancelled_with_a_reason_and_another_may_then_be_added() {
        assertThat(refusals(CourseSchedule.cancel(bedside.chart, Bedside.SESSION, " ", "", BEFORE)))
                .extracting(Refusal::field)
                .containsExactly("reason");
        bedside.append(CourseSchedule.cancel(bedside.chart, Bedside.SESSION, "Has a cold", "", BEFORE), Bedside.NURSE);
        assertThat(bedside.session().state()).isEqualTo(SessionState.CANCELLED);

        PlannedSession third = new PlannedSession(Bedside.id("third"), THURSDAY.plus(Duration.ofDays(3)), "");
        bedside.append(CourseSchedule.add(bedside.chart, third, TABLE, "us", BEFORE), Bedside.NURSE);
        assertThat(bedside.chart
                        .sessions()
                        .find(third.session())
                        .orElseThrow()
                        .scheduled()
                        .orElseThrow()
                        .content()
                        .ordinal())
                .isEqualTo(3);
    }

    @Test
    void no_more_sessions_are_added_than_were_ordered() {
        for (int i = 3; i <= 6; i++) {
            bedside.record(new SessionScheduled(
                    Bedside.id("s" + i), Bedside.COURSE, i, THURSDAY.plus(Duration.ofDays(7L * i)), ""));
        }
        PlannedSession seventh = new PlannedSession(Bedside.id("s7"), THURSDAY.plus(Duration.ofDays(90)), "");
        assertThat(refusals(CourseSchedule.add(bedside.chart, seventh, TABLE, "us", BEFORE)))
                .extracting(Refusal::code)
                .containsExactly("schedule.all-planned");
    }

    @Test
    void ending_a_course_needs_a_reason_and_cancels_what_is_planned() {
        assertThat(refusals(CourseSchedule.end(bedside.chart, "", BEFORE)))
                .extracting(Refusal::field)
                .containsExactly("reason");
        bedside.append(CourseSchedule.end(bedside.chart, "Moved away", BEFORE), Bedside.PRESCRIBER);
        assertThat(bedside.chart.courses().current()).isEmpty();
        assertThat(bedside.session().state()).isEqualTo(SessionState.CANCELLED);
    }

    private static List<Refusal> refusals(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusals();
    }
}
