package org.evenkeel.pharmacology.ensemble;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place that decides between plain and vector loops, and says why.
 *
 * <p>Vector loops are many times slower than plain ones until the compiler has optimised them, and many times faster
 * after. So they are first run on made-up numbers by a thread in the background, until they are fast; until then the
 * plain loops work. As both give the same results bit for bit, a change in the middle of a computation is not seen.
 */
public final class Sieves {

    /** Set to {@code off} to go without vectors, which changes the speed and nothing else. */
    static final String PROPERTY = "evenkeel.vectors";

    private static final Sieve PLAIN = new PlainSieve();
    private static final Choice CHOICE = choose();
    private static final AtomicBoolean WARMING = new AtomicBoolean();
    private static final AtomicReference<Sieve> CURRENT = new AtomicReference<>(PLAIN);

    private record Choice(Sieve sieve, String reason) {}

    private Sieves() {}

    /** Why loops are plain or vector on this machine, for a log or a report of speed. */
    public static String reason() {
        return CHOICE.reason();
    }

    /**
     * Has the vector loops, if there are any, compiled in the background; a service calls it when it starts. Returns at
     * once, and does nothing the second time.
     */
    public static void warmUp() {
        if (CHOICE.sieve() != PLAIN && WARMING.compareAndSet(false, true)) {
            Thread thread = new Thread(Sieves::warm, "vector loops");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Does the same and waits for it. */
    public static void warmUpNow() {
        if (CHOICE.sieve() != PLAIN && CURRENT.get() == PLAIN) {
            warm();
        }
    }

    private static void warm() {
        SieveWarmUp.untilFast(CHOICE.sieve());
        CURRENT.set(CHOICE.sieve());
    }

    /** The loops to use now. */
    static Sieve current() {
        return CURRENT.get();
    }

    /** The loops to use when they are warm. */
    static Sieve chosen() {
        return CHOICE.sieve();
    }

    private static Choice choose() {
        if ("off".equals(System.getProperty(PROPERTY))) {
            return plain("plain loops: vectors are switched off by " + PROPERTY);
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
        return new Choice(PLAIN, reason);
    }
}
