package org.evenkeel.pharmacology.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void rates_add_while_infusions_overlap_and_end_at_exactly_nothing() {
        Course course = Course.of(
                List.of(
                        Dose.ofMg(0.1).overMinutes(0.3),
                        Dose.ofMg(0.7).atMinutes(0.1).overMinutes(0.7),
                        Dose.ofMg(3).intoInput(1).atMinutes(0.1)),
                0,
                5);
        assertThat(course.inputs()).isEqualTo(2);
        assertThat(course.points()).isEqualTo(5);
        assertThat(course.ratesMgPerMin(1)[0]).isEqualTo(0.1 / 0.3 + 0.7 / 0.7);
        assertThat(course.atOnceMg(1)).containsExactly(0, 3);
        assertThat(course.ratesMgPerMin(course.changes() - 1)).containsExactly(0, 0);
    }

    @Test
    void equal_steps_share_their_length_and_repeated_times_are_answered_each() {
        Course course = Course.of(List.of(), 0, 60, 60, 120, 180, 200);
        assertThat(course.times()).isEqualTo(6);
        assertThat(course.points()).isEqualTo(5);
        assertThat(course.lengthsMinutes()).containsExactly(60, 20);
        assertThat(course.firstAsked(1)).isEqualTo(1);
        assertThat(course.firstAsked(2)).isEqualTo(3);
    }

    @Test
    void a_grid_of_tenths_has_one_length() {
        double[] tenths = IntStream.range(0, 600).mapToDouble(i -> i * 0.1).toArray();
        assertThat(Course.of(List.of(), tenths).lengthsMinutes()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_happens_after_the_last_asked_time_is_left_out() {
        Course course = Course.of(List.of(Dose.ofMg(1).atMinutes(500)), 0, 60);
        assertThat(course.points()).isEqualTo(2);
        assertThat(course.changes()).isZero();
    }

    @Test
    void times_and_doses_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Course.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Course.of(List.of(), 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Course.of(List.of(), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dose.ofMg(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dose.ofMg(1).overMinutes(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
