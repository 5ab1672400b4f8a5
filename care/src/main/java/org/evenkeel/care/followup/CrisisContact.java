package org.evenkeel.care.followup;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Where a person in danger finds help at any hour. Set by the clinic for its country.
 *
 * @param label who answers, such as {@code Suicide and crisis line}
 * @param number as dialled
 * @param how such as {@code call or text}
 * @param evidence who set it and whether it was checked
 */
public record CrisisContact(String label, String number, String how, Evidence evidence) {
    public CrisisContact {
        if (label.isBlank() || number.chars().noneMatch(Character::isDigit)) {
            throw new IllegalArgumentException("a crisis contact needs a label and a number");
        }
    }

    /** The number as a telephone link dials it. */
    public String dial() {
        return number.replaceAll("[^0-9+]", "");
    }
}
