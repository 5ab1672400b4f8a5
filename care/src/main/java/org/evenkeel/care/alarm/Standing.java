package org.evenkeel.care.alarm;

/** How a condition stands. What is not known neither raises an alarm nor ends one. */
public sealed interface Standing {
    /** It holds. */
    record Holds(String because) implements Standing {}

    /** It does not, as far as it was looked at. */
    record Clear(String because) implements Standing {}

    /** Nothing usable says whether it does. */
    record NotKnown() implements Standing {}
}
