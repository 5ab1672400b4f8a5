package org.evenkeel.knowledge.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.evenkeel.care.course.CourseKnowledge;
import org.evenkeel.care.course.DecisionPoint;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class CourseLibraryTest {

    @Test
    void a_course_is_decided_on_after_the_first_the_fourth_and_the_sixth_session() {
        CourseKnowledge course = CourseLibrary.load(Optional.empty());
        assertThat(course.points()).extracting(DecisionPoint::afterSessions).containsExactly(1, 4, 6);
        assertThat(course.points())
                .allSatisfy(p -> assertThat(p.evidence().status()).isEqualTo(EvidenceStatus.SITE_POLICY));
    }

    @Test
    void less_than_a_fifth_better_after_the_fourth_is_shown_as_not_checked() {
        assertThat(CourseLibrary.load(Optional.empty())
                        .point("after-4")
                        .orElseThrow()
                        .notes())
                .filteredOn(n -> n.improvedLessThan().orElse(1) == 0.2)
                .singleElement()
                .satisfies(n -> assertThat(n.evidence().status().isChecked()).isFalse());
    }

    @Test
    void what_can_not_be_read_is_refused_with_its_line() {
        assertThatThrownBy(() -> CourseLibrary.read("course.yaml", """
                decision-points:
                  - {id: a, after-sessions: none, words: w, look-at: l, source: s, status: site policy}
                published-relapse: []
                intervals: {shortest-days: 1, longest-days: 84, source: s, status: site policy}
                worklist: {ask-after: 24 h, answers-within: 14 d, source: s, status: site policy}
                """))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("course.yaml:2")
                .hasMessageContaining("after-sessions");
    }
}
