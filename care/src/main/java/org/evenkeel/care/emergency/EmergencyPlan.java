package org.evenkeel.care.emergency;

import java.util.List;
import java.util.Optional;

/** Every checklist of the clinic, in the order in which they are offered. */
public record EmergencyPlan(List<EmergencyChecklist> checklists) {
    public EmergencyPlan {
        checklists = List.copyOf(checklists);
    }

    /** The checklist with this id. */
    public Optional<EmergencyChecklist> checklist(String id) {
        return checklists.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
