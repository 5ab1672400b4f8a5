package org.evenkeel.care.followup;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What the clinic decides for itself: what it tells a patient who is not well, and when it reminds its own people.
 *
 * @param crisisContacts where to find help at any hour, most important first
 * @param whenInDanger calm words shown at once when a patient speaks of being better off dead or of self-harm
 * @param notWatched says that nobody reads answers around the clock
 * @param evidence who wrote the words
 * @param worklist when work left lying comes onto the worklist
 */
public record SitePolicy(
        List<CrisisContact> crisisContacts,
        String whenInDanger,
        String notWatched,
        Evidence evidence,
        WorklistPolicy worklist) {
    public SitePolicy {
        crisisContacts = List.copyOf(crisisContacts);
        if (crisisContacts.isEmpty()) {
            throw new IllegalArgumentException("a clinic must name at least one place to find help in a crisis");
        }
    }

    /** Whether every number was checked by the clinic; if not, staff is told on every page that shows them. */
    public boolean isChecked() {
        return crisisContacts.stream().allMatch(c -> c.evidence().status().isChecked());
    }
}
