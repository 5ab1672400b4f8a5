package org.evenkeel.clinic.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells open screens that something changed. An event has a topic and a name and nothing else: the screen fetches what
 * it shows through the usual doors. Only what a {@link LiveFeed} writes for those it has asked for their permission has
 * patient data in it.
 *
 * <p>Call {@link #publish} after the transaction is on disk. It never waits for a screen.
 */
public final class LiveStream implements AutoCloseable {

    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Relay relay;

    /** Hands events to the other application nodes. */
    @FunctionalInterface
    public interface Relay {
        /** Passes one event on; must not wait. */
        void pass(Topic topic, String event);
    }

    public LiveStream(Relay relay) {
        this.relay = relay;
    }

    /**
     * Says that something under a topic changed, on every node.
     *
     * @param event what, in lower case with dashes, such as {@code vitals-charted}
     */
    public void publish(Topic topic, String event) {
        deliver(topic, event);
        relay.pass(topic, event);
    }

    /** The same on this node only: an event that came from another. */
    public void deliver(Topic topic, String event) {
        if (!event.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException("an event's name is lower case with dashes");
        }
        for (Watcher watcher : watchers.getOrDefault(topic.name(), Set.of())) {
            watcher.offer(new Watcher.Event(topic.name(), event));
        }
    }

    /** Lets the screens of a fed topic take what their feed has for them; on this node only. */
    public void wake(Topic topic) {
        deliver(topic, Watcher.FED);
    }

    /** Whether any screen watches this. */
    public boolean isWatched(Topic topic) {
        return watchers.containsKey(topic.name());
    }

    /** How many screens watch. */
    public int openStreams() {
        return open.get();
    }

    Watcher watch(Set<Topic> topics) {
        Watcher watcher = new Watcher();
        open.incrementAndGet();
        for (Topic topic : topics) {
            watchers.computeIfAbsent(topic.name(), any -> new CopyOnWriteArraySet<>())
                    .add(watcher);
        }
        return watcher;
    }

    void leave(Watcher watcher, Set<Topic> topics) {
        open.decrementAndGet();
        for (Topic topic : topics) {
            watchers.computeIfPresent(topic.name(), (name, those) -> {
                those.remove(watcher);
                return those.isEmpty() ? null : those;
            });
        }
    }

    /** Ends every stream, so that a stop waits for no screen. */
    @Override
    public void close() {
        watchers.values().forEach(those -> those.forEach(Watcher::end));
    }
}
