package org.evenkeel.clinic.command.simulate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.knowledge.plausible.Plausibility;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads single values that were typed; what cannot be used is refused with the name of the argument. */
public final class Typed {

    private static final Unit MINUTE = Unit.of("min");

    private Typed() {}

    /** A time or a duration; 0 or more. */
    public static double minutes(String argument, String typed) {
        double minutes = quantity(argument, typed, MINUTE, "40min, 24h or 7d");
        if (!(minutes >= 0)) {
            throw new BadArgumentException(argument, "\"" + typed + "\" is negative; times count from the first dose");
        }
        return minutes;
    }

    /** A number with a unit that measures what {@code unit} measures. */
    public static double quantity(String argument, String typed, Unit unit, String examples) {
        Quantity quantity;
        try {
            quantity = Quantity.ofTyped(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new BadArgumentException(argument, unreadable.getMessage() + "; write it as " + examples);
        }
        if (quantity.unit().ucum().equals("1")) {
            throw new BadArgumentException(argument, "\"" + typed + "\" has no unit; write it as " + examples);
        }
        if (!quantity.unit().measuresTheSameAs(unit)) {
            throw new BadArgumentException(argument, "\"" + typed + "\" has the wrong unit; write it as " + examples);
        }
        return quantity.in(unit);
    }

    /** A whole number between two others. */
    public static long wholeNumber(String argument, String typed, long lowest, long highest) {
        long number;
        try {
            number = Long.parseLong(typed.strip());
        } catch (NumberFormatException notWhole) {
            throw new BadArgumentException(argument, "\"" + typed + "\" is not a whole number");
        }
        if (number < lowest || number > highest) {
            throw new BadArgumentException(argument, number + " is not between " + lowest + " and " + highest);
        }
        return number;
    }

    /** One of several names, whatever its case and punctuation. */
    public static <T> T choice(String argument, String typed, Map<String, T> byName) {
        Map<String, T> plain = new LinkedHashMap<>();
        byName.forEach((name, value) -> plain.put(plain(name), value));
        T chosen = plain.get(plain(typed));
        if (chosen == null) {
            String known = byName.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a, LinkedHashMap::new))
                    .values()
                    .stream()
                    .collect(Collectors.joining(", "));
            throw new BadArgumentException(argument, "\"" + typed + "\" is not known; known: " + known);
        }
        return chosen;
    }

    /** The constants of an enum by their names. */
    public static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        e -> e.name().toLowerCase(Locale.ROOT), e -> e, (a, b) -> a, LinkedHashMap::new));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Refuses the impossible and gathers a word about the unusual. */
    static void plausible(String argument, Plausibility looks, List<String> warnings) {
        warning(argument, looks).ifPresent(warnings::add);
    }

    private static Optional<String> warning(String argument, Plausibility looks) {
        return switch (looks) {
            case Plausibility.Usual() -> Optional.empty();
            case Plausibility.Unusual(String words) -> Optional.of(argument + ": " + words);
            case Plausibility.Impossible(String words) -> throw new BadArgumentException(argument, words);
        };
    }
}
