package org.evenkeel.care.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.SessionContent.Grade;

/** Adverse effects of one session with their highest grade, as one line of text and back. */
final class EffectGrades {
    private EffectGrades() {}

    /** The effect's code: letters and digits of any script with hyphens, so that it can stand in a line and in a table. */
    static String code(String effect) {
        String code = effect.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return code.isEmpty() ? "unnamed" : code;
    }

    static String written(Map<String, Grade> grades) {
        return new TreeMap<>(grades)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    static Map<String, Grade> read(String line) {
        return line.isEmpty()
                ? Map.of()
                : Arrays.stream(line.split(";"))
                        .map(part -> part.split("=", 2))
                        .collect(Collectors.toMap(p -> p[0], p -> Grade.valueOf(p[1]), (a, _) -> a, TreeMap::new));
    }
}
