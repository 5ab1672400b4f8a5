package org.evenkeel.care.rule;

import java.util.Set;
import org.evenkeel.pharmacology.quantity.Unit;

/** A quantity that rules read, in the unit in which its limits are kept. */
public enum Measure {
    WEIGHT("weight", "kg"),
    HEART_RATE("heart rate", "/min"),
    SPO2("oxygen saturation", "%"),
    BREATHING_RATE("breathing rate", "/min"),
    TEMPERATURE("body temperature", "Cel"),
    BMI("body mass index", "kg/m2"),
    ALT("ALT (times the upper limit of normal)", Measure.TIMES_UPPER_LIMIT),
    AST("AST (times the upper limit of normal)", Measure.TIMES_UPPER_LIMIT),
    ALP("ALP (times the upper limit of normal)", Measure.TIMES_UPPER_LIMIT),
    GGT("GGT (times the upper limit of normal)", Measure.TIMES_UPPER_LIMIT),
    BILIRUBIN("bilirubin (times the upper limit of normal)", Measure.TIMES_UPPER_LIMIT);

    /**
     * Multiples of the upper limit of normal. Limits of normal differ between laboratories, so a value in U/L is never
     * turned into one.
     */
    static final String TIMES_UPPER_LIMIT = "{ULN}";

    private final String words;
    private final String ucum;

    Measure(String words, String ucum) {
        this.words = words;
        this.ucum = ucum;
    }

    /** The quantity in words. */
    public String words() {
        return words;
    }

    /** The unit of its limits. */
    public Unit unit() {
        return Unit.of(ucum);
    }

    boolean isTimesUpperLimit() {
        return ucum.equals(TIMES_UPPER_LIMIT);
    }

    /** The LOINC codes that are a measurement of it. */
    public Set<String> loinc() {
        return switch (this) {
            case WEIGHT -> Set.of("29463-7");
            case HEART_RATE -> Set.of("8867-4");
            case SPO2 -> Set.of("59408-5", "2708-6");
            case BREATHING_RATE -> Set.of("9279-1");
            case TEMPERATURE -> Set.of("8310-5");
            case BMI -> Set.of("39156-5");
            case ALT -> Set.of("1742-6");
            case AST -> Set.of("1920-8");
            case ALP -> Set.of("6768-6");
            case GGT -> Set.of("2324-2");
            case BILIRUBIN -> Set.of("1975-2");
        };
    }

    /** Whether a living adult can have this value. */
    boolean isPlausible(double value) {
        return switch (this) {
            case WEIGHT -> value >= 30 && value <= 250;
            case HEART_RATE -> value >= 20 && value <= 250;
            case SPO2 -> value >= 50 && value <= 100;
            case BREATHING_RATE -> value >= 3 && value <= 60;
            case TEMPERATURE -> value >= 30 && value <= 43;
            case BMI -> value >= 10 && value <= 90;
            case ALT, AST, ALP, GGT, BILIRUBIN -> value > 0 && value <= 1000;
        };
    }
}
