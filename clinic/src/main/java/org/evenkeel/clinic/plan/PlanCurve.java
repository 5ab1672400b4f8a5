package org.evenkeel.clinic.plan;

import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** The curves a page draws, each with its own stroke. */
public enum PlanCurve {
    VENOUS("venous"),
    ARTERIAL("arterial"),
    NORKETAMINE("norketamine");

    private final String key;

    PlanCurve(String key) {
        this.key = key;
    }

    /** Its name in scripts and style sheets. */
    public String key() {
        return key;
    }

    static PlanCurve of(Measurand measurand) {
        return switch (measurand.analyte()) {
            case KETAMINE, S_KETAMINE, R_KETAMINE -> measurand.site() == SamplingSite.ARTERIAL ? ARTERIAL : VENOUS;
            case NORKETAMINE,
                    S_NORKETAMINE,
                    R_NORKETAMINE,
                    HYDROXYNORKETAMINE,
                    S_HYDROXYNORKETAMINE,
                    R_HYDROXYNORKETAMINE -> NORKETAMINE;
        };
    }
}
