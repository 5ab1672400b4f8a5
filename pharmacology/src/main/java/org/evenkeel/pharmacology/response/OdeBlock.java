package org.evenkeel.pharmacology.response;

/**
 * Any system of ordinary differential equations, for a block of subjects at once: row {@code [state][subject]}. Inputs
 * are constant between the points of a course, and so is everything else that is not a state: the system must not depend
 * on time in any other way.
 */
public interface OdeBlock {

    /** How many states a subject has. */
    int states();

    /** How many subjects are in the block now. */
    int subjects();

    /** Whether the change of state {@code row} may depend on state {@code column}. Asked once; true is always safe. */
    boolean couples(int row, int column);

    /**
     * The states before the course.
     *
     * @param stateInKindUnit to be filled; zero when this is called
     */
    default void start(double[][] stateInKindUnit) {}

    /**
     * How small a state can be and still matter: errors below the tolerance times this are let pass. Above 0.
     *
     * @param sizeInKindUnit to be filled
     */
    void sizes(double[][] sizeInKindUnit);

    /**
     * The right-hand side.
     *
     * @param stateInKindUnit where it is asked for
     * @param ratesMgPerMin of each input of the course
     * @param changePerMin to be filled, every row
     */
    void derivative(double[][] stateInKindUnit, double[] ratesMgPerMin, double[][] changePerMin);

    /**
     * Its derivative by the states. Asked for right after {@link #derivative} at the same states, so that what that
     * computed can be used again.
     *
     * @param stateInKindUnit where it is asked for
     * @param ratesMgPerMin of each input of the course
     * @param perMin to be filled, {@code [row][column][subject]}, where {@link #couples} said so
     */
    void jacobian(double[][] stateInKindUnit, double[] ratesMgPerMin, double[][][] perMin);

    /**
     * An amount enters at once.
     *
     * @param input of the course
     * @param amountMg how much
     * @param stateInKindUnit to be changed
     */
    void give(int input, double amountMg, double[][] stateInKindUnit);
}
