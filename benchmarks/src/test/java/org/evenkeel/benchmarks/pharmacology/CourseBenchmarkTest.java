package org.evenkeel.benchmarks.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.response.CascadeAnswer;
import org.evenkeel.pharmacology.response.CascadeBlock;
import org.evenkeel.pharmacology.response.CascadeSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed is the whole course, and two methods that share nothing agree on it. */
class CourseBenchmarkTest {

    private static final int BLOCK = TimedCourse.BLOCK;
    private static final double OF_PEAK = 1e-6;
    private static final double OF_VALUE_IN_TAIL = 1e-4;

    @ParameterizedTest(name = "exponent {0}")
    @ValueSource(doubles = {1, 1.5})
    void cascade_and_stiff_solver_agree_at_the_peak_and_in_the_tail(double hillExponent) {
        TimedCourse timed = new TimedCourse(hillExponent);
        double[][] exact = timed.cascade();
        timed.restart();
        double[][] stiff = timed.rosenbrock();
        double[][] parameters = timed.people().parameters;
        double[] peaks = ketaminePeaks(timed.people());
        for (int s = 0; s < BLOCK; s++) {
            double ketamine = 1000 / parameters[CoursePopulation.V1][s];
            double norketamine = 1000 / parameters[CoursePopulation.V_NK][s];
            assertAgree(exact[0], 0, stiff[CourseOdeBlock.CENTRAL], ketamine, peak(peaks, 6, s), s);
            assertAgree(exact[1], 0, stiff[CourseOdeBlock.NORKETAMINE], norketamine, 0, s);
            assertAgree(exact[2], 0, stiff[CourseOdeBlock.SITE], 1, 0, s);
            assertAgree(exact[3], 1, stiff[CourseOdeBlock.DEVIATION], 1, 0, s);
        }
    }

    /** At the end of each infusion, which no hour is. */
    private static double[] ketaminePeaks(CoursePopulation people) {
        CascadeBlock block = people.emptyBlock(BLOCK);
        people.fill(block, BLOCK, 0);
        double[] rows = new double[CoursePopulation.SESSION_DAYS.length * BLOCK];
        new CascadeSolver(CoursePopulation.peaks(), block)
                .solve(new CascadeAnswer(new double[][] {rows, {}}, new double[0], new double[0], BLOCK));
        return rows;
    }

    private static double peak(double[] rows, int times, int s) {
        return IntStream.range(0, times)
                .mapToDouble(t -> rows[t * BLOCK + s])
                .max()
                .orElseThrow();
    }

    private static void assertAgree(
            double[] exact, double minus, double[] stiff, double factor, double knownPeak, int s) {
        double peak = knownPeak;
        for (int t = 0; t <= CoursePopulation.HOURS; t++) {
            peak = Math.max(peak, Math.abs(exact[t * BLOCK + s] - minus));
        }
        for (int t = 0; t <= CoursePopulation.HOURS; t++) {
            double value = exact[t * BLOCK + s] - minus;
            double allowed = value > 1e-3 * peak ? Math.min(OF_PEAK * peak, OF_VALUE_IN_TAIL * value) : OF_PEAK * peak;
            assertThat(factor * stiff[t * BLOCK + s])
                    .as("subject %d at %d h", s, t)
                    .isCloseTo(value, within(allowed));
        }
    }

    @Test
    void the_curves_are_those_of_six_infusions() {
        TimedCourse timed = new TimedCourse(1);
        double[][] rows = timed.cascade();
        for (int day : CoursePopulation.SESSION_DAYS) {
            double before = median(rows[0], day * 24 + 9);
            double after = median(rows[0], day * 24 + 10);
            assertThat(after).isBetween(60.0, 200.0).isGreaterThan(100 * before);
            assertThat(median(rows[1], day * 24 + 11)).isBetween(20.0, 120.0);
        }
        assertThat(median(rows[3], 8)).isEqualTo(1);
        assertThat(median(rows[3], 17 * 24 + 18)).isBetween(1.05, 2.0);
        assertThat(median(rows[3], CoursePopulation.HOURS)).isBetween(1.0, 1.001);
    }

    private static double median(double[] row, int hour) {
        double[] values = Arrays.copyOfRange(row, hour * BLOCK, (hour + 1) * BLOCK);
        Arrays.sort(values);
        return values[BLOCK / 2];
    }

    @Test
    void the_workloads_for_the_peer_answer_believable_numbers(@TempDir Path folder) throws IOException {
        CoursePopulation people = new CoursePopulation(2000, 1, 1);
        assertThat(PeerWorkloads.population(people, 2000)).isBetween(150.0, 350.0);
        assertThat(PeerWorkloads.course(new TimedCourse(1), 4 * BLOCK)).isBetween(1.0, 1.5);
        assertThat(PeerWorkloads.patient().getAsDouble()).isBetween(20.0, 200.0);
        Path file = folder.resolve("people.csv");
        PeerWorkloads.writeSubjects(file, people);
        assertThat(Files.readAllLines(file)).hasSize(2001).first().asString().startsWith("ID,V1,V2,V3,CL,Q2,Q3");
    }
}
