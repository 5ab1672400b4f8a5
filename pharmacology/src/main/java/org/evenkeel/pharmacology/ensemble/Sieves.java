package org.evenkeel.pharmacology.ensemble;

/** The one place that decides between plain and vector loops, and says why. */
public final class Sieves {

    /** Set to {@code off} to go without vectors, which changes the speed and nothing else. */
    static final String PROPERTY = "evenkeel.vectors";

    private static final Choice CHOICE = choose();

    private record Choice(Sieve sieve, String reason) {}

    private Sieves() {}

    /** Why loops are plain or vector on this machine, for a log or a report of speed. */
    public static String reason() {
        return CHOICE.reason();
    }

    static Sieve chosen() {
        return CHOICE.sieve();
    }

    private static Choice choose() {
        if ("off".equals(System.getProperty(PROPERTY))) {
            return plain("vectors are switched off by " + PROPERTY);
        }
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return plain("plain loops: the JVM runs without --add-modules jdk.incubator.vector");
        }
        int length = VectorSieve.length();
        return VectorSieve.fits()
                ? new Choice(new VectorSieve(), "vectors of " + length + " concentrations")
                : plain("plain loops: this machine's vectors hold " + length + " numbers");
    }

    private static Choice plain(String reason) {
        return new Choice(new PlainSieve(), reason);
    }
}
