package org.evenkeel.benchmarks.pharmacology;

import java.util.List;
import org.evenkeel.pharmacology.ensemble.Mammillary;
import org.evenkeel.pharmacology.ensemble.ModalBlock;
import org.evenkeel.pharmacology.ensemble.SubjectModes;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.population.EtaSampler;

/**
 * People with three compartments who differ log-normally in all six parameters; made-up typical values of the size of
 * racemic ketamine's. Everything is drawn and solved anew at each filling.
 */
final class VirtualBodies implements SubjectModes {

    private static final double VARIANCE = 0.09;
    private static final List<String> NAMES = List.of("V1", "CL", "V2", "Q2", "V3", "Q3");
    private static final double[] TYPICAL = {12, 1.3, 30, 1.9, 120, 1.1};

    private static final ThreadLocal<Desk> DESKS = ThreadLocal.withInitial(Desk::new);

    private final EtaSampler sampler;

    VirtualBodies(long seed) {
        Evidence madeUp = new Evidence("made up for measuring speed", EvidenceStatus.ASSUMED);
        List<Eta> etas = NAMES.stream()
                .map(name -> new Eta(name, List.of(name), VARIANCE, madeUp))
                .toList();
        sampler = EtaSampler.of(new Variability("benchmark", "nobody", etas, List.of()), seed);
    }

    /** What a thread works with. */
    private static final class Desk {
        final Mammillary body = new Mammillary(3);
        final double[][] etas = new double[TYPICAL.length][1024];
        final double[] own = new double[TYPICAL.length];
    }

    /** Parameters of one person: L and L/min. */
    double[] parameters(int subject) {
        double[] etas = sampler.etasDimensionless(subject);
        double[] own = new double[etas.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = TYPICAL[i] * Math.exp(etas[i]);
        }
        return own;
    }

    @Override
    public void fill(int firstSubject, ModalBlock into) {
        Desk desk = DESKS.get();
        sampler.fillDimensionless(firstSubject, into.subjects(), desk.etas);
        double[] own = desk.own;
        Mammillary body = desk.body;
        for (int i = 0; i < into.subjects(); i++) {
            for (int p = 0; p < own.length; p++) {
                own[p] = TYPICAL[p] * Math.exp(desk.etas[p][i]);
            }
            body.solve(own[1] / own[0], own[3] / own[0], own[3] / own[2], own[5] / own[0], own[5] / own[4]);
            for (int mode = 0; mode < 3; mode++) {
                into.decayPerMin(mode)[i] = body.decayPerMin(mode);
                into.gainNgPerMlPerMg(0, 0, mode)[i] = body.shareFraction(mode) * 1000 / own[0];
            }
        }
    }
}
