package org.evenkeel.care.rule;

import org.evenkeel.pharmacology.quantity.Unit;

/** A quantity that rules read, in the unit in which its limits are kept. */
public enum Measure {
    WEIGHT("weight", "kg"),
    HEART_RATE("heart rate", "/min"),
    OXYGEN_SATURATION("oxygen saturation", "%"),
    RESPIRATORY_RATE("breaths a minute", "/min"),
    TEMPERATURE("body temperature", "Cel"),
    BODY_MASS_INDEX("body mass index", "kg/m2");

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

    /** Whether a LOINC code is a measurement of it. */
    boolean isCodedAs(String loinc) {
        return switch (this) {
            case WEIGHT -> loinc.equals("29463-7");
            case HEART_RATE -> loinc.equals("8867-4");
            case OXYGEN_SATURATION -> loinc.equals("59408-5") || loinc.equals("2708-6");
            case RESPIRATORY_RATE -> loinc.equals("9279-1");
            case TEMPERATURE -> loinc.equals("8310-5");
            case BODY_MASS_INDEX -> loinc.equals("39156-5");
        };
    }

    /** Whether a living adult can have this value. */
    boolean isPlausible(double value) {
        return switch (this) {
            case WEIGHT -> value >= 30 && value <= 250;
            case HEART_RATE -> value >= 20 && value <= 250;
            case OXYGEN_SATURATION -> value >= 50 && value <= 100;
            case RESPIRATORY_RATE -> value >= 3 && value <= 60;
            case TEMPERATURE -> value >= 30 && value <= 43;
            case BODY_MASS_INDEX -> value >= 10 && value <= 90;
        };
    }
}
