package org.evenkeel.care.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What a condition came to.
 *
 * @param because the facts that make it so
 * @param missing when unknown, what would settle it
 */
record Evaluated(Truth truth, List<Trigger> because, List<Missing> missing) {
    Evaluated {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }

    static Evaluated yes(Trigger because) {
        return new Evaluated(Truth.TRUE, List.of(because), List.of());
    }

    static Evaluated no(Trigger because) {
        return new Evaluated(Truth.FALSE, List.of(because), List.of());
    }

    static Evaluated unknown(Missing missing) {
        return new Evaluated(Truth.UNKNOWN, List.of(), List.of(missing));
    }

    static Evaluated unknown(Missing missing, Trigger because) {
        return new Evaluated(Truth.UNKNOWN, List.of(because), List.of(missing));
    }

    static Evaluated of(boolean known, Trigger because) {
        return known ? yes(because) : no(because);
    }

    Evaluated not() {
        return new Evaluated(truth.not(), because, missing);
    }

    static Evaluated all(List<Evaluated> parts) {
        return join(Truth.TRUE, Truth::and, parts);
    }

    static Evaluated any(List<Evaluated> parts) {
        return join(Truth.FALSE, Truth::or, parts);
    }

    /** Keeps the facts and gaps of those parts that made the whole what it is. */
    private static Evaluated join(Truth start, BinaryOperator<Truth> with, List<Evaluated> parts) {
        Truth truth = parts.stream().map(Evaluated::truth).reduce(start, with);
        LinkedHashSet<Trigger> because = new LinkedHashSet<>();
        LinkedHashSet<Missing> missing = new LinkedHashSet<>();
        for (Evaluated part : parts) {
            if (part.truth == truth || truth == Truth.UNKNOWN) {
                because.addAll(part.because);
            }
            if (truth == Truth.UNKNOWN) {
                missing.addAll(part.missing);
            }
        }
        return new Evaluated(truth, List.copyOf(because), List.copyOf(missing));
    }
}
