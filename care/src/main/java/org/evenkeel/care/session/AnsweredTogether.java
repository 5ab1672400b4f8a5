package org.evenkeel.care.session;

import java.util.List;
import java.util.Set;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Items that are asked in one breath, so one tap answers yes to those that are still open. Each is charted by itself. What
 * stands in no such list is answered one by one.
 *
 * @param items ids, in the order in which they are shown
 */
public record AnsweredTogether(List<String> items, Evidence evidence) {
    public AnsweredTogether {
        items = List.copyOf(items);
    }

    /** Whether one list holds all of these; never when nothing is asked for. */
    public static boolean allow(List<AnsweredTogether> lists, List<String> items) {
        return !items.isEmpty()
                && lists.stream().anyMatch(t -> Set.copyOf(t.items()).containsAll(items));
    }
}
