package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;
import java.util.List;

/**
 * What all subjects of an ensemble have in common: how many modes and inputs there are, and which modes each curve is
 * made of.
 *
 * @param modes how many decay constants a subject has
 * @param inputs how many places a dose can enter
 * @param curves the predicted concentrations
 */
public record ModalShape(int modes, int inputs, List<Curve> curves) {

    /**
     * One predicted concentration: a sum of some of the modes.
     *
     * @param modes which
     * @param alternating whether a mode's share may be negative (a metabolite, an effect site, a peripheral
     *     compartment), so that rounding can leave a sum just below 0, which is then set to 0
     */
    public record Curve(List<Integer> modes, boolean alternating) {
        public Curve {
            modes = List.copyOf(modes);
            if (modes.isEmpty()) {
                throw new IllegalArgumentException("a curve needs a mode");
            }
        }

        int[] modeNumbers() {
            return modes.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    public ModalShape {
        curves = List.copyOf(curves);
        if (modes < 1 || inputs < 1 || curves.isEmpty()) {
            throw new IllegalArgumentException("an ensemble needs a mode, an input and a curve");
        }
        for (Curve curve : curves) {
            if (Arrays.stream(curve.modeNumbers()).anyMatch(k -> k < 0 || k >= modes)) {
                throw new IllegalArgumentException("a curve names a mode that is not there: " + curve.modes());
            }
        }
    }

    /** The concentration in the central compartment of a mammillary body, dosed there. */
    public static ModalShape central(int compartments) {
        List<Integer> all =
                java.util.stream.IntStream.range(0, compartments).boxed().toList();
        return new ModalShape(compartments, 1, List.of(new Curve(all, false)));
    }
}
