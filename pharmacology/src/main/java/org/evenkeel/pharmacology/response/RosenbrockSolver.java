package org.evenkeel.pharmacology.response;

/**
 * Solves any system for a block of subjects in lock step: for what {@link CascadeSolver} has no closed form for.
 *
 * <p>Every subject takes the steps of the one that needs the shortest, so that all loops run over subjects and
 * vectorise, matrices are factored side by side, and nothing branches on a subject. The method is {@link Rodas}, which
 * damps fast modes at once and so takes long steps in the tail; steps end at every change of an input and pass asked
 * times by, which are read off the step's own polynomial (order 3).
 *
 * <p>Not safe for use by several threads: it holds the working memory, and nothing is allocated while it solves.
 */
public final class RosenbrockSolver {

    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 5;
    private static final double LEAST_GROWTH = 0.2;
    private static final double FIRST_STEP_MINUTES = 1e-3;
    /** A rest shorter than this part of a step is taken along. */
    private static final double REST = 0.1;
    /** Steps shorter than this part of the time are beyond what a double can tell. */
    private static final double LEAST_PART = 1e-13;

    private final Course course;
    private final OdeBlock system;
    private final RosenbrockStep step;
    private double stepMinutes;
    private double firstStepMinutes;
    private long steps;
    private long rejected;

    /**
     * A solver for one course and one system; make a pair for each thread.
     *
     * @param capacity most subjects in the block
     */
    public RosenbrockSolver(Course course, OdeBlock system, int capacity, Tolerance tolerance) {
        this.course = course;
        this.system = system;
        this.step = new RosenbrockStep(system, capacity, tolerance);
    }

    /**
     * Solves the block as it is now. The value of state i of subject s at asked time t goes to {@code
     * into[i][t * stride + first + s]}; a row of length 0 is not wanted.
     *
     * @param intoInKindUnit one row for each state
     * @param stride subjects in a row, of all blocks together
     * @param first where the block's subjects begin
     * @throws IllegalStateException when no step is short enough: the system has a singularity or is not what its
     *     Jacobian says
     */
    public void solve(double[][] intoInKindUnit, int stride, int first) {
        step.start();
        firstStepMinutes = FIRST_STEP_MINUTES;
        stepMinutes = FIRST_STEP_MINUTES;
        double[] rates = new double[course.inputs()];
        int point = 0;
        while (true) {
            int change = course.changeAt(point);
            if (change != Course.NONE) {
                rates = course.ratesMgPerMin(change);
                give(course.atOnceMg(change));
                stepMinutes = firstStepMinutes;
            }
            write(point, 0, true, intoInKindUnit, stride, first);
            if (point + 1 == course.points()) {
                return;
            }
            int until = point + 1;
            while (until + 1 < course.points() && course.changeAt(until) == Course.NONE) {
                until++;
            }
            span(point, until, rates, change != Course.NONE, intoInKindUnit, stride, first);
            point = until;
        }
    }

    private void give(double[] amountsMg) {
        for (int input = 0; input < amountsMg.length; input++) {
            if (amountsMg[input] > 0) {
                system.give(input, amountsMg[input], step.state);
            }
        }
    }

    /** From a point to a later one; writes what is asked in between. */
    private void span(int point, int until, double[] rates, boolean changed, double[][] into, int stride, int first) {
        double now = course.minutes(point);
        double end = course.minutes(until);
        int next = point + 1;
        boolean start = changed;
        while (now < end) {
            double rest = end - now;
            step.look(rates);
            double minutes = accepted(rest, now, rates);
            if (start) {
                firstStepMinutes = minutes;
                start = false;
            }
            double after = minutes == rest ? end : now + minutes;
            if (next < until && course.minutes(next) <= after) {
                step.prepareDense();
                while (next < until && course.minutes(next) <= after) {
                    write(next, (course.minutes(next) - now) / minutes, false, into, stride, first);
                    next++;
                }
            }
            step.accept();
            now = after;
        }
    }

    /** The length of a step that was good enough. */
    private double accepted(double rest, double now, double[] rates) {
        double minutes = stepMinutes * (1 + REST) >= rest ? rest : stepMinutes;
        double growth = MOST_GROWTH;
        while (true) {
            double error = step.attempt(minutes, rates);
            if (error <= 1) {
                steps++;
                double factor = SAFETY / Math.sqrt(Math.sqrt(Math.max(error, 1e-8)));
                stepMinutes = minutes * Math.min(growth, factor);
                return minutes;
            }
            rejected++;
            growth = 1;
            minutes *= Double.isFinite(error)
                    ? Math.max(LEAST_GROWTH, SAFETY / Math.sqrt(Math.sqrt(error)))
                    : LEAST_GROWTH;
            if (!(minutes > LEAST_PART * Math.max(1, Math.abs(now)))) {
                throw new IllegalStateException("no step is short enough at " + now + " min");
            }
        }
    }

    private void write(int point, double part, boolean atStart, double[][] into, int stride, int first) {
        for (int t = course.firstAsked(point); t < course.firstAsked(point + 1); t++) {
            for (int i = 0; i < into.length; i++) {
                if (into[i].length > 0) {
                    if (atStart) {
                        System.arraycopy(step.state[i], 0, into[i], t * stride + first, system.subjects());
                    } else {
                        step.between(part, i, into[i], t * stride + first);
                    }
                }
            }
        }
    }

    /** Steps taken since the solver was made. */
    public long steps() {
        return steps;
    }

    /** Tries given up since the solver was made. */
    public long rejected() {
        return rejected;
    }
}
