package org.evenkeel.pharmacology.ensemble;

import java.util.SplittableRandom;

/** Three-compartment bodies that differ widely, each a function of its number. */
final class RandomBodies implements SubjectModes {

    private static final double[] TYPICAL = {12, 1.3, 30, 1.9, 120, 1.1};

    private final long seed;
    private final double spread;

    RandomBodies(long seed, double spread) {
        this.seed = seed;
        this.spread = spread;
    }

    /** V1, CL, V2, Q2, V3, Q3 in L and L/min. */
    double[] parameters(int subject) {
        SplittableRandom random = new SplittableRandom(seed + 7919L * subject);
        double[] parameters = new double[TYPICAL.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = TYPICAL[i] * Math.exp(spread * random.nextGaussian());
        }
        return parameters;
    }

    @Override
    public void fill(int firstSubject, ModalBlock into) {
        Mammillary body = new Mammillary(3);
        for (int i = 0; i < into.subjects(); i++) {
            double[] p = parameters(firstSubject + i);
            body.solve(p[1] / p[0], p[3] / p[0], p[3] / p[2], p[5] / p[0], p[5] / p[4]);
            for (int mode = 0; mode < 3; mode++) {
                into.decayPerMin(mode)[i] = body.decayPerMin(mode);
                into.gainNgPerMlPerMg(0, 0, mode)[i] = body.shareFraction(mode) * 1000 / p[0];
            }
        }
    }

    /** One subject's own curve. */
    double[] curve(int subject, Walk walk) {
        SubjectModes one = (first, into) -> fill(subject, into);
        return new Ensemble(ModalShape.central(3), one, walk, 0.5).bands(1, 1).quantileNgPerMl(0, 0);
    }
}
