package org.evenkeel.knowledge.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a value made of records as text that is the same in every run. Walks the components, so that nothing a rule
 * gains later can be forgotten; what is empty is not written, so that a component gained later changes nothing where it
 * is empty.
 */
final class Canonical {
    private Canonical() {}

    /** A record without some of its components. */
    static String record(Record value, Set<String> without) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('{');
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = read(value, component);
            if (!without.contains(component.getName()) && !isEmpty(part)) {
                text.append(component.getName()).append('=').append(of(part)).append(';');
            }
        }
        return text.append('}').toString();
    }

    private static String of(Object value) {
        return switch (value) {
            case Optional<?> some -> of(some.orElseThrow());
            case Set<?> set -> set.stream().map(Canonical::of).sorted().collect(Collectors.joining(",", "(", ")"));
            case List<?> list -> list.stream().map(Canonical::of).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ":" + of(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "<", ">"));
            case String text -> text.length() + "\"" + text;
            case Enum<?> choice -> choice.name();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Duration duration -> duration.toString();
            case LocalDate day -> day.toString();
            case Record part -> record(part, Set.of());
            default -> throw new IllegalStateException("no canonical text for " + value.getClass());
        };
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case Optional<?> some -> some.isEmpty();
            case Collection<?> several -> several.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a rule is made of public records", e);
        }
    }
}
