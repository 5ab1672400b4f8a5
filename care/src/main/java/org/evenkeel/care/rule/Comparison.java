package org.evenkeel.care.rule;

/** How a value is held against a limit. {@code FROM} and {@code UP_TO} include the limit itself. */
public enum Comparison {
    ABOVE("above"),
    FROM("from"),
    BELOW("below"),
    UP_TO("up to");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    /** Whether {@code value} lies on the side of {@code limit} that this names. NaN never does. */
    public boolean holds(double value, double limit) {
        return switch (this) {
            case ABOVE -> value > limit;
            case FROM -> value >= limit;
            case BELOW -> value < limit;
            case UP_TO -> value <= limit;
        };
    }

    /** The word before a limit, such as {@code above}. */
    public String words() {
        return words;
    }
}
