package org.evenkeel.clinic.live;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One open screen. What it has not taken yet is kept as a set: ten changes of one kind while a tablet was slow are one
 * reason to look again, so it can't overflow.
 */
final class Watcher {

    /** The name of an event that says the feed of its topic has something. */
    static final String FED = "fed";

    /** One thing to look at again. */
    record Event(String topic, String name) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private Set<Event> waiting = new LinkedHashSet<>();
    private boolean ended;

    void offer(Event event) {
        lock.lock();
        try {
            waiting.add(event);
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** What came in, at once or within the time; empty when nothing did. */
    Set<Event> take(long seconds) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(seconds);
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !ended && left > 0) {
                left = something.awaitNanos(left);
            }
            Set<Event> taken = waiting;
            waiting = new LinkedHashSet<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
