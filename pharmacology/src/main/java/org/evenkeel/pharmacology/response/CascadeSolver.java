package org.evenkeel.pharmacology.response;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An indirect response driven by a linear body through an effect site, for a block of subjects at a time.
 *
 * <p><b>The problem.</b> With R as a multiple of its baseline, d = R - 1 and H = C<sub>e</sub><sup>g</sup> /
 * (C50<sup>g</sup> + C<sub>e</sub><sup>g</sup>), the response obeys
 *
 * <pre>d' = kout (+-Emax H(t) - d)                        drug on the input
 * d' = -kout (1 +- Emax H(t)) d -+ kout Emax H(t)    drug on the loss.</pre>
 *
 * Stiff as a system (modes of minutes, a response of days), it is not stiff at all once the body is out of it: H(t) is
 * known in closed form, and d is linear in itself.
 *
 * <p><b>The idea.</b> First pass: the effect site at every point of the course, exactly, for its peak. Second pass: over
 * a panel of length h, variation of constants gives
 *
 * <pre>d(h) = e<sup>-kout h</sup> d(0) + kout Emax integral of e<sup>-kout (h - t)</sup> H(t) dt,</pre>
 *
 * an integral of a smooth function, done by Gauss-Legendre. For a drug on the loss the exponent is itself an integral,
 * kout times that of 1 +- Emax H from t to h; it is taken of the polynomial through H at the same nodes, which is Gauss
 * collocation and keeps its order [1]. What a node sees of the state at the panel's start depends on the panel's length
 * only, so on an hourly grid a subject computes its exponentials once, and each node costs a multiplication for each
 * mode and one saturation.
 *
 * <p><b>Choosing panels.</b> The error of each panel is judged from the Legendre coefficients its own nodes show ({@link
 * PanelError}). After a breakpoint eight nodes are used and panels halved until the error is small, and doubled again as
 * the fast modes die; once a whole step between points takes one panel, the rule goes down by 8, 6, 4, 3, 2 nodes; when
 * no contribution is left that could matter, nothing is integrated until the next dose. An error of at most e in H, on
 * average over every panel, is an error of at most Emax e in d.
 *
 * <p><b>Blocks.</b> The subjects of a block share panels, the worst of them deciding, so that every loop runs over
 * subjects and vectorises. A subject's answer therefore depends on its neighbours, within the error; the same blocks
 * give the same bits on any number of threads.
 *
 * <p><b>Where it ends.</b> Effect site and response may share rates with each other and with any mode ({@link
 * Exponential}); the modes themselves must be told apart by whoever made them. A response that turns over in minutes
 * needs panels of minutes: right, but slow, and better left to {@link RosenbrockSolver}.
 *
 * <p>Not safe for use by several threads: it holds the working memory, which grows with the number of different distances
 * between points, and nothing is allocated for a block after the first.
 *
 * <p>[1] Hairer E, Norsett SP, Wanner G. Solving ordinary differential equations I, 2nd ed. Springer 1993, II.7.
 */
public final class CascadeSolver {

    private static final GaussRule[] RULES = {
        new GaussRule(2), new GaussRule(3), new GaussRule(4), new GaussRule(6), new GaussRule(8)
    };
    /** Index of the rule that is used while fast modes live. */
    private static final int FINEST = RULES.length - 1;

    private static final int MOST_HALVINGS = 24;
    /** Of the error of the saturation, in parts of its greatest value. */
    private static final double TOLERANCE = 2e-10;
    /** A coarser rule is taken when its error would be below this part of what is allowed. */
    private static final double MARGIN = 0.3;
    /** The panel tried after the first breakpoint; later ones start with what the one before came to. */
    private static final double FIRST_PANEL_MINUTES = 2;

    private final Course course;
    private final CascadeBlock block;
    private final BodyLanes body;
    private final ResponseLanes response;
    /** {@code [length][rule]}, then the finest rule on the length halved once, twice, ... */
    private final @Nullable Panel[][] panels;

    private final double[] peak;
    private final double[] area;
    private long turn;
    private int rule;
    private double panelMinutes;
    private double firstPanelMinutes;
    private boolean atBreakpoint;

    /**
     * A solver for one course and one block; make a pair for each thread.
     *
     * @throws IllegalArgumentException when the course uses an input that the block's bodies don't have
     */
    public CascadeSolver(Course course, CascadeBlock block) {
        if (course.inputs() > block.inputs()) {
            throw new IllegalArgumentException(
                    "the course uses " + course.inputs() + " inputs, the bodies have " + block.inputs());
        }
        this.course = course;
        this.block = block;
        this.body = new BodyLanes(course, block);
        this.response = new ResponseLanes(block, body, RULES[FINEST].order);
        this.panels = new Panel[course.lengthsMinutes().length][FINEST + 1 + MOST_HALVINGS];
        this.peak = new double[block.capacity()];
        this.area = new double[block.capacity()];
    }

    /**
     * Solves the block as it is filled now, from empty bodies and responses at their baseline.
     *
     * @throws IllegalArgumentException when a number in the block makes no sense
     */
    public void solve(CascadeAnswer into) {
        block.check();
        turn++;
        body.prepare();
        scan();
        response.start(peak, area, TOLERANCE);
        boolean wanted = into.wantsResponse();
        boolean quiet = true;
        firstPanelMinutes = FIRST_PANEL_MINUTES;
        body.restart();
        for (int p = 0; p < course.points(); p++) {
            int change = course.changeAt(p);
            if (change != Course.NONE) {
                body.change(change);
                begin();
                quiet = false;
            }
            write(p, into);
            if (p + 1 < course.points()) {
                int length = course.lengthAfter(p);
                if (wanted) {
                    quiet = quiet || (rule == 0 && !body.infusing && response.isQuiet(MARGIN));
                    over(length, quiet);
                }
                body.advance(length);
            }
        }
    }

    private void begin() {
        rule = FINEST;
        panelMinutes = firstPanelMinutes;
        atBreakpoint = true;
        response.startErrors();
    }

    /** Peak of the effect site and the area under it, at the points. */
    private void scan() {
        int n = block.subjects();
        Arrays.fill(peak, 0);
        Arrays.fill(area, 0);
        body.restart();
        for (int p = 0; p < course.points(); p++) {
            if (course.changeAt(p) != Course.NONE) {
                body.change(course.changeAt(p));
            }
            double[] site = body.site;
            double minutes = p > 0 ? course.minutes(p) - course.minutes(p - 1) : 0;
            for (int s = 0; s < n; s++) {
                peak[s] = Math.max(peak[s], site[s]);
                area[s] += minutes * site[s];
            }
            if (p + 1 < course.points()) {
                body.advance(course.lengthAfter(p));
            }
        }
    }

    private void write(int point, CascadeAnswer into) {
        for (int t = course.firstAsked(point); t < course.firstAsked(point + 1); t++) {
            into.write(t, body, response.deviation, block);
        }
    }

    private void over(int length, boolean quiet) {
        if (quiet) {
            response.rest(panel(length, 0));
            return;
        }
        response.enter();
        double h = course.lengthsMinutes()[length];
        if (h > panelMinutes) {
            rule = FINEST;
        }
        while (rule < FINEST) {
            if (response.attempt(panel(length, rule)) <= 1) {
                response.accept();
                rule = rule > 0 && response.errorOfCoarser() < MARGIN ? rule - 1 : rule;
                panelMinutes = 2 * h;
                return;
            }
            rule++;
        }
        overFinely(length, h);
    }

    private void overFinely(int length, double h) {
        int halvings = 0;
        while (halvings < MOST_HALVINGS && h > panelMinutes * (1L << halvings)) {
            halvings++;
        }
        long whole = 1L << MOST_HALVINGS;
        long place = 0;
        while (place < whole) {
            Panel panel = panel(length, FINEST + halvings);
            double wrong = response.attempt(panel);
            if (atBreakpoint) {
                wrong = response.errorAtBreakpoint();
            }
            if (wrong > 1 && halvings < MOST_HALVINGS) {
                halvings++;
                continue;
            }
            response.accept();
            if (atBreakpoint) {
                firstPanelMinutes = panel.lengthMinutes;
                atBreakpoint = false;
            }
            place += whole >> halvings;
            boolean grow = response.errorOfTwiceTheLength() < 1;
            panelMinutes = grow ? 2 * panel.lengthMinutes : panel.lengthMinutes;
            if (halvings == 0 && response.errorOfCoarser() < MARGIN) {
                rule = FINEST - 1;
            }
            if (place < whole) {
                response.move(panel);
                if (grow && place % (whole >> (halvings - 1)) == 0) {
                    halvings--;
                }
            }
        }
    }

    private Panel panel(int length, int which) {
        Panel panel = panels[length][which];
        if (panel == null) {
            double minutes = course.lengthsMinutes()[length] / (1L << Math.max(0, which - FINEST));
            panel = new Panel(RULES[Math.min(which, FINEST)], minutes, block);
            panels[length][which] = panel;
        }
        panel.fill(turn, body, block);
        return panel;
    }
}
