package org.evenkeel.care.consent;

import java.util.Set;

/**
 * The patient signs a consent on the clinic's device.
 *
 * @param version the version of the document that was on the screen
 * @param acknowledged codes of the sentences the patient ticked
 * @param signedName the name the patient signed with
 * @param witness who was there
 */
public record GiveConsent(String version, Set<String> acknowledged, String signedName, String witness) {
    public GiveConsent {
        acknowledged = Set.copyOf(acknowledged);
    }
}
