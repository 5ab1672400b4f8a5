package org.evenkeel.pharmacology.model;

import java.util.List;

/** How a derived parameter follows from others, each named by its place or name in the model. A closed vocabulary. */
public sealed interface Derivation {

    /** The parameters it is made of. */
    List<String> of();

    /** All multiplied. */
    record Product(List<String> of) implements Derivation {
        public Product {
            of = List.copyOf(of);
        }
    }

    /** One divided by another. */
    record Quotient(String dividend, String divisor) implements Derivation {
        @Override
        public List<String> of() {
            return List.of(dividend, divisor);
        }
    }

    /** All added; they must be of one kind. */
    record Sum(List<String> of) implements Derivation {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /** What is left of 1. */
    record Complement(String part) implements Derivation {
        @Override
        public List<String> of() {
            return List.of(part);
        }
    }
}
