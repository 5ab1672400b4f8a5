package org.evenkeel.knowledge.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads lists of choices. */
final class Enums {
    private Enums() {}

    /** Choices written in lower case with hyphens; an unknown one is a problem at the key's line. */
    static <E extends Enum<E>> Set<E> among(YamlMap map, String key, Class<E> kind) {
        Set<E> found = new LinkedHashSet<>();
        for (String written : map.optionalTexts(key)) {
            List<E> matching = List.of(kind.getEnumConstants()).stream()
                    .filter(e ->
                            e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written))
                    .toList();
            if (matching.isEmpty()) {
                map.problem(key, "has \"" + written + "\", which is not known");
            }
            found.addAll(matching);
        }
        return found;
    }
}
