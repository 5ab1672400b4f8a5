package org.evenkeel.pharmacology.ensemble;

/**
 * Some subjects side by side: one array for each quantity, one place in it for each subject. Filled again and again.
 *
 * <p>A subject's modes decay on their own, m' = -k m + input, and each is kept in the unit of the curve it belongs to:
 * a gain says by how much (ng/mL) a dose of 1 mg into an input lifts a mode of a curve.
 */
public final class ModalBlock {

    private final ModalShape shape;
    private final double[][] decayPerMin;
    private final double[][][][] gain;
    private final SubjectEvents events;
    private int subjects;

    ModalBlock(ModalShape shape, int capacity) {
        this.shape = shape;
        this.decayPerMin = new double[shape.modes()][capacity];
        this.gain = new double[shape.curves().size()][shape.inputs()][][];
        for (int curve = 0; curve < gain.length; curve++) {
            for (int input = 0; input < shape.inputs(); input++) {
                gain[curve][input] =
                        new double[shape.curves().get(curve).modes().size()][capacity];
            }
        }
        this.events = new SubjectEvents(capacity);
    }

    /** What the subjects have in common. */
    public ModalShape shape() {
        return shape;
    }

    /** How many subjects are to be filled in: places 0 to this - 1. */
    public int subjects() {
        return subjects;
    }

    /** The decay constants of a mode, 1/min, 0 or more; the array itself, to be written to. */
    public double[] decayPerMin(int mode) {
        return decayPerMin[mode];
    }

    /**
     * The gains, ng/mL for 1 mg, of one mode of a curve for one input; the array itself, to be written to.
     *
     * @param place which of the curve's modes, counted in the order of {@link ModalShape.Curve#modes()}
     */
    public double[] gainNgPerMlPerMg(int curve, int input, int place) {
        return gain[curve][input][place];
    }

    /** What happens to single subjects at times of their own: lags, durations. Empty at each filling. */
    public SubjectEvents events() {
        return events;
    }

    int capacity() {
        return decayPerMin[0].length;
    }

    void clearFor(int n) {
        subjects = n;
        events.clear();
    }
}
