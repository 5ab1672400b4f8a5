package org.evenkeel.benchmarks.pharmacology;

import org.evenkeel.pharmacology.response.CascadeAnswer;
import org.evenkeel.pharmacology.response.CascadeBlock;
import org.evenkeel.pharmacology.response.CascadeSolver;
import org.evenkeel.pharmacology.response.Course;
import org.evenkeel.pharmacology.response.RosenbrockSolver;
import org.evenkeel.pharmacology.response.Tolerance;

/** The subjects of a {@link CoursePopulation}, block after block, by either method, with all memory made beforehand. */
final class TimedCourse {

    static final int BLOCK = 128;
    static final int SUBJECTS = 78 * BLOCK;
    private static final long SEED = 1;

    private final CoursePopulation people;
    private final CascadeBlock block;
    private final CascadeSolver cascade;
    private final CourseOdeBlock equations;
    private final RosenbrockSolver rosenbrock;
    private final CascadeAnswer answer;
    /** {@code [ketamine, norketamine, effect site, response][time * BLOCK + subject]}. */
    private final double[][] cascadeRows;
    /** {@code [state][time * BLOCK + subject]}. */
    private final double[][] rosenbrockRows;

    private int first;

    TimedCourse(double hillExponent) {
        people = new CoursePopulation(SUBJECTS, hillExponent, SEED);
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

    /** The next block by exact cascade and quadrature. */
    double[][] cascade() {
        people.fill(block, BLOCK, next());
        cascade.solve(answer);
        return cascadeRows;
    }

    /** The next block as seven differential equations. */
    double[][] rosenbrock() {
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
