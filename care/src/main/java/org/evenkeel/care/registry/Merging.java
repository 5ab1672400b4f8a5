package org.evenkeel.care.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts labels that too few people carry together into one, and, when these are still too few, further labels with them, the
 * least frequent first. So nobody stands alone, and nothing can be found out by subtraction.
 */
final class Merging {
    /** The label of those put together. */
    static final String OTHER = "other";

    private Merging() {}

    /**
     * What becomes of each label.
     *
     * @param people how many people carry each label
     */
    static Map<String, String> of(Map<String, Integer> people, int least) {
        Map<String, String> become = new HashMap<>();
        int together = 0;
        for (Map.Entry<String, Integer> label : people.entrySet()) {
            boolean few = label.getValue() < least || label.getKey().equals(OTHER);
            become.put(label.getKey(), few ? OTHER : label.getKey());
            together += few ? label.getValue() : 0;
        }
        while (together > 0 && together < least) {
            Optional<Map.Entry<String, Integer>> next = people.entrySet().stream()
                    .filter(e -> !OTHER.equals(become.get(e.getKey())))
                    .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            if (next.isEmpty()) {
                break;
            }
            become.put(next.get().getKey(), OTHER);
            together += next.get().getValue();
        }
        return become;
    }

    /** Labels and how many people carry them. */
    static Map<String, Integer> count(Iterable<String> labels) {
        Map<String, Integer> count = new HashMap<>();
        labels.forEach(l -> count.merge(l, 1, Integer::sum));
        return new java.util.TreeMap<>(count);
    }
}
