package org.evenkeel.pharmacology.substance;

/** A plasma concentration with its sampling site: {@code norketamine, venous}. Always in ng/mL of the base. */
public record Measurand(Analyte analyte, SamplingSite site) {

    /** The name for a person, such as {@code "ketamine in venous plasma"}. */
    public String words() {
        return site == SamplingSite.EFFECT_SITE
                ? analyte.words() + " at the effect site"
                : analyte.words() + " in " + site.words() + " plasma";
    }
}
