package org.evenkeel.care.plan;

import org.evenkeel.pharmacology.quantity.Unit;

/** A property of an order that a ceiling limits, in the unit in which its limits are kept. */
public enum DoseMeasure {
    DOSE_PER_KG("dose per kg", "mg/kg"),
    DOSE("dose", "mg"),
    DURATION("duration of the infusion", "min"),
    RATE_PER_KG("rate per kg", "mg/kg/h"),
    PUMP_RATE_PER_KG("rate per kg apart from a bolus", "mg/kg/h"),
    BOLUS_PER_KG("bolus per kg", "mg/kg");

    private final String words;
    private final String ucum;

    DoseMeasure(String words, String ucum) {
        this.words = words;
        this.ucum = ucum;
    }

    /** Whether it is the same for every weight when the dose is one per kg. */
    boolean isSameForEveryWeight() {
        return switch (this) {
            case DOSE_PER_KG, RATE_PER_KG, PUMP_RATE_PER_KG, BOLUS_PER_KG, DURATION -> true;
            case DOSE -> false;
        };
    }

    /** The property in words. */
    public String words() {
        return words;
    }

    /** The unit of its limits. */
    public Unit unit() {
        return Unit.of(ucum);
    }
}
