package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * Where an effect arises: its concentration follows plasma with one rate constant and takes nothing from it.
 *
 * @param follows the plasma concentration that it follows
 * @param equilibration the rate constant ke0, 1/min
 * @param eta how people differ in it
 */
public record EffectSite(Measurand follows, Parameter equilibration, Eta eta) {

    /** The concentration at the effect site. */
    public Measurand measurand() {
        return new Measurand(follows.analyte(), SamplingSite.EFFECT_SITE);
    }

    /** The name of its state in the model. */
    String state() {
        return "effect-site-" + equilibration.name();
    }
}
