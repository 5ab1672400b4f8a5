package org.evenkeel.benchmarks.pharmacology;

import java.util.concurrent.TimeUnit;
import org.evenkeel.pharmacology.response.CascadeAnswer;
import org.evenkeel.pharmacology.response.CascadeBlock;
import org.evenkeel.pharmacology.response.CascadeSolver;
import org.evenkeel.pharmacology.response.Course;
import org.evenkeel.pharmacology.response.RosenbrockSolver;
import org.evenkeel.pharmacology.response.Tolerance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One subject of {@link CoursePopulation}: ketamine, norketamine, effect site and response at 673 times, from parameters
 * to values, on one thread. Solved in blocks of 128 out of 10,000 subjects, one block after another.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CourseBenchmark {

    static final int BLOCK = 128;
    private static final int SUBJECTS = 78 * BLOCK;

    /** Of the response: 1 is a plain Emax curve, anything else needs a power at every node. */
    @Param({"1", "1.5"})
    public double hillExponent = 1;

    private int first;
    private CoursePopulation people;
    private CascadeBlock block;
    private CascadeSolver cascade;
    private CourseOdeBlock equations;
    private RosenbrockSolver rosenbrock;
    private CascadeAnswer answer;

    /** {@code [ketamine, norketamine, effect site, response][time * BLOCK + subject]}. */
    double[][] cascadeRows;
    /** {@code [state][time * BLOCK + subject]}. */
    double[][] rosenbrockRows;

    /** Draws the people. */
    @Setup
    public void prepare() {
        people = new CoursePopulation(SUBJECTS, hillExponent, 1);
        Course course = CoursePopulation.course();
        block = people.emptyBlock(BLOCK);
        cascade = new CascadeSolver(course, block);
        equations = new CourseOdeBlock(people, BLOCK);
        rosenbrock = new RosenbrockSolver(course, equations, BLOCK, Tolerance.standard());
        cascadeRows = new double[4][course.times() * BLOCK];
        rosenbrockRows = new double[CourseOdeBlock.STATES][course.times() * BLOCK];
        answer = new CascadeAnswer(
                new double[][] {cascadeRows[0], cascadeRows[1]}, cascadeRows[2], cascadeRows[3], BLOCK);
    }

    CoursePopulation people() {
        return people;
    }

    /** Goes back to the first subjects. */
    void restart() {
        first = 0;
    }

    /** Exact cascade and quadrature. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[][] cascade() {
        people.fill(block, BLOCK, next());
        cascade.solve(answer);
        return cascadeRows;
    }

    /** Seven differential equations, stiff solver. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[][] rosenbrock() {
        equations.fill(next());
        rosenbrock.solve(rosenbrockRows, BLOCK, 0);
        return rosenbrockRows;
    }

    private int next() {
        int now = first;
        first = (first + BLOCK) % SUBJECTS;
        return now;
    }
}
