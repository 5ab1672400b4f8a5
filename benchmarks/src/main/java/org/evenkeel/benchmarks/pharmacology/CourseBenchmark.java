package org.evenkeel.benchmarks.pharmacology;

import java.util.concurrent.TimeUnit;
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

    /** Of the response: 1 is a plain Emax curve, anything else needs a power at every node. */
    @Param({"1", "1.5"})
    public double hillExponent = 1;

    private TimedCourse course = new TimedCourse(hillExponent);

    /** Draws the people. */
    @Setup
    public void prepare() {
        course = new TimedCourse(hillExponent);
    }

    /** Exact cascade and quadrature. */
    @Benchmark
    @OperationsPerInvocation(TimedCourse.BLOCK)
    public double[][] cascade() {
        return course.cascade();
    }

    /** Seven differential equations, stiff solver. */
    @Benchmark
    @OperationsPerInvocation(TimedCourse.BLOCK)
    public double[][] rosenbrock() {
        return course.rosenbrock();
    }
}
