package org.evenkeel.pharmacology.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What people type for a unit, in UCUM's notation: {@code mcg/kg/hr} is {@code ug/kg/h}. */
final class TypedUnit {

    private static final Map<String, String> UCUM = Map.ofEntries(
            Map.entry("mcg", "ug"),
            Map.entry("\u00b5g", "ug"), // micro sign
            Map.entry("\u03bcg", "ug"), // Greek mu
            Map.entry("mg", "mg"),
            Map.entry("kg", "kg"),
            Map.entry("lb", "[lb_av]"),
            Map.entry("lbs", "[lb_av]"),
            Map.entry("in", "[in_i]"),
            Map.entry("ml", "mL"),
            Map.entry("l", "L"),
            Map.entry("sec", "s"),
            Map.entry("mins", "min"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"),
            Map.entry("hr", "h"),
            Map.entry("hrs", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("week", "wk"),
            Map.entry("weeks", "wk"),
            Map.entry("y", "a"),
            Map.entry("yr", "a"),
            Map.entry("year", "a"),
            Map.entry("years", "a"));

    private TypedUnit() {}

    static String ucum(String typed) {
        return Arrays.stream(typed.split("/", -1))
                .map(String::strip)
                .map(part -> UCUM.getOrDefault(part.toLowerCase(Locale.ROOT), part))
                .collect(Collectors.joining("/"));
    }
}
