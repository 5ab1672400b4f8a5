package org.evenkeel.knowledge.bedside;

import java.util.List;
import org.evenkeel.care.session.AnsweredTogether;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads which items one tap may answer. They must be known and stand side by side, so that the tap says what it charts. */
final class TogetherReader {
    private TogetherReader() {}

    /** @param known ids of all items that may be answered so, in the order in which they are shown */
    static List<AnsweredTogether> read(YamlMap map, String key, List<String> known) {
        return map.optionalMaps(key, m -> one(m, known));
    }

    private static AnsweredTogether one(YamlMap map, List<String> known) {
        List<String> items = map.texts("items");
        int first = items.isEmpty() ? -1 : known.indexOf(items.getFirst());
        boolean sideBySide = first >= 0
                && first + items.size() <= known.size()
                && known.subList(first, first + items.size()).equals(items);
        if (!sideBySide) {
            map.problem("items", "must name items that stand side by side, in their order: " + items);
        }
        return new AnsweredTogether(items, map.evidence());
    }
}
