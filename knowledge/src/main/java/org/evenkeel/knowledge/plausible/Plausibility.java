package org.evenkeel.knowledge.plausible;

/** How a value looks. */
public sealed interface Plausibility {

    /** Nothing to say. */
    record Usual() implements Plausibility {}

    /** Possible, and worth a word. */
    record Unusual(String words) implements Plausibility {}

    /** A slip of the pen. */
    record Impossible(String words) implements Plausibility {}
}
