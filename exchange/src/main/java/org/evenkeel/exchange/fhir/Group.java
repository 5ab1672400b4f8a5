package org.evenkeel.exchange.fhir;

/** Under which heading a person reviews what was understood, in the order of reading. */
public enum Group {
    CONDITIONS("Conditions"),
    PAST_CONDITIONS("Past conditions"),
    SOCIAL_HISTORY("Social history"),
    MEDICINES("Medicines being taken"),
    PAST_MEDICINES("Medicines of the past"),
    ALLERGIES("Allergies and intolerances"),
    PREGNANCY("Pregnancy"),
    VITAL_SIGNS("Measurements"),
    SCORES("Scores"),
    LABORATORY("Laboratory"),
    PROCEDURES("Procedures");

    private final String heading;

    Group(String heading) {
        this.heading = heading;
    }

    /** The heading as shown. */
    public String heading() {
        return heading;
    }
}
