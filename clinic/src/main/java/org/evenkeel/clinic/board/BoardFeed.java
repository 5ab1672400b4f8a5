package org.evenkeel.clinic.board;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.live.LiveFeed;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.session.Monitor;
import org.evenkeel.clinic.staff.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feeds every open board: a few times a second the tiles that would say something else and the values that monitors sent,
 * written once and sent to all. A board that was away or is slow is given what it missed, not a queue of what has passed.
 */
public final class BoardFeed implements LiveFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);
    private static final long BEAT_MS = 100;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int KEPT = 50;

    private final BoardDesk desk;
    private final LiveStream live;
    private final JsonMapper json;
    private final Clock clock;
    private final String run;
    private final ReentrantLock lock = new ReentrantLock();
    private final DrawnTiles tiles;
    private final BoardReadings readings;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("board-feed").factory());
    private long sequence;
    private long woken;
    private long drawnVersion = -1;
    private Instant drawnAt = Instant.EPOCH;

    /** @param event as it goes over the line; whole, so that it is one for all */
    private record Frame(long sequence, boolean tiles, List<byte[]> event) {}

    private record Values(long now, Map<String, BoardReadings.Said> of) {}

    public BoardFeed(BoardDesk desk, Monitor monitor, LiveStream live, Pages pages, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.live = live;
        this.json = json;
        this.clock = clock;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
        this.tiles = new DrawnTiles(
                tile -> pages.text("board/tile", Map.of("tile", tile)),
                view -> pages.text("board/tally", Map.of("board", view)));
        this.readings = new BoardReadings(monitor);
    }

    /** Begins to feed. */
    public void start() {
        // A beat says itself what failed, so there is nothing to learn from the future.
        var _ = beat.scheduleAtFixedRate(this::safeBeat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
    }

    /** A session's monitor was heard; never waits. */
    public void heard(ItemId session) {
        readings.heard(session);
    }

    @Override
    public Topic topic() {
        return Topic.BOARD;
    }

    /** The state that a board shows which is drawn after this call, for {@link #open}. */
    String drawn() {
        lock.lock();
        try {
            return run + "-" + tiles.number();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Reader open(Actor actor, String from) {
        desk.look(actor);
        String[] parts = from.split("-", 2);
        boolean known = parts.length == 2 && parts[0].equals(run) && parts[1].matches("\\d{1,18}");
        return new BoardReader(actor, known ? Long.parseLong(parts[1]) : 0);
    }

    private void safeBeat() {
        try {
            if (live.isWatched(Topic.BOARD) && hasNews()) {
                live.wake(Topic.BOARD);
            }
        } catch (RuntimeException failure) {
            LOG.warn("feeding the boards failed; the next beat tries again", failure);
        }
    }

    private boolean hasNews() {
        lock.lock();
        try {
            write(clock.instant());
            boolean news = sequence > woken;
            woken = sequence;
            return news;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what changed since the last time. */
    private void write(Instant now) {
        long number = tiles.number();
        if (isDrawnAnew(now)) {
            add(true, event("tiles", tiles.since(number, run, now.toString())));
        }
        Map<String, BoardReadings.Said> changed = readings.changed(tiles.seated(), now);
        if (!changed.isEmpty()) {
            add(false, event("readings", new Values(now.toEpochMilli(), changed)));
        }
    }

    /** Draws when something was charted, and every second, because time alone makes a chair need somebody. */
    private boolean isDrawnAnew(Instant now) {
        long version = desk.version();
        if (version == drawnVersion && !drawnAt.plus(LOOK).isBefore(now) && !now.isBefore(drawnAt)) {
            return false;
        }
        drawnVersion = version;
        drawnAt = now;
        return tiles.draw(desk.drawFor(now));
    }

    private void add(boolean ofTiles, byte[] event) {
        frames.addLast(new Frame(++sequence, ofTiles, List.of(event)));
        if (frames.size() > KEPT) {
            frames.removeFirst();
        }
    }

    private byte[] event(String name, Object data) {
        return ("event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One open board. */
    private final class BoardReader implements Reader {
        private final Actor actor;
        private long shown;
        private long position = -1;

        private BoardReader(Actor actor, long shown) {
            this.actor = actor;
            this.shown = shown;
        }

        @Override
        public List<byte[]> take() {
            boolean others = false;
            List<byte[]> events = new ArrayList<>();
            lock.lock();
            try {
                if (position < 0 || (!frames.isEmpty() && frames.getFirst().sequence() > position + 1)) {
                    Instant now = clock.instant();
                    write(now);
                    events.add(event("tiles", tiles.since(shown, run, now.toString())));
                    events.add(event("readings", new Values(now.toEpochMilli(), readings.all(tiles.seated(), now))));
                    others = true;
                } else {
                    for (Frame frame : frames) {
                        if (frame.sequence() > position) {
                            events.addAll(frame.event());
                            others |= frame.tiles();
                        }
                    }
                }
                position = sequence;
                shown = tiles.number();
            } finally {
                lock.unlock();
            }
            if (others) {
                // Before it is sent: whoever is shown somebody new is in the audit.
                desk.look(actor);
            }
            return events;
        }
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
