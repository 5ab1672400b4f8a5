package org.evenkeel.pharmacology.interaction;

import org.evenkeel.pharmacology.dosing.Route;

/** Routes that an interaction treats alike. In this order a later class gives way where two would contradict. */
public enum RouteClass {
    /** All of the dose passes gut wall and liver first. */
    SWALLOWED,
    /** None of it does. */
    PARENTERAL,
    /** Some of it is swallowed. */
    SUBLINGUAL,
    /** Some of it is swallowed. */
    INTRANASAL,
    /** Some of it passes the liver first; nobody measured how much. */
    RECTAL;

    /** The class of {@code route}. */
    public static RouteClass of(Route route) {
        return switch (route) {
            case ORAL -> SWALLOWED;
            case INTRAVENOUS, INTRAMUSCULAR, SUBCUTANEOUS -> PARENTERAL;
            case SUBLINGUAL -> SUBLINGUAL;
            case INTRANASAL -> INTRANASAL;
            case RECTAL -> RECTAL;
        };
    }

    boolean isSwallowedInPart() {
        return this == SUBLINGUAL || this == INTRANASAL;
    }
}
