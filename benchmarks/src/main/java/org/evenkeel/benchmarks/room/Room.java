package org.evenkeel.benchmarks.room;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happens in the room, and what was seen of it: shared by all who take part. */
final class Room {
    private static final Pattern SEAT = Pattern.compile(
            "data-seat=\"([0-9a-f-]{36})\".*?href=\"/charts/([0-9a-f-]{36})/sessions/.*?seat-chair\">Chair (\\d+)<",
            Pattern.DOTALL);

    final List<Seat> seats;
    final Times readingToBoard = new Times();
    final Times readingToSessionPage = new Times();
    final Times alarmToBoard = new Times();
    final Times chartedToBoard = new Times();
    final Times answerToMonitor = new Times();
    final LongAdder sent = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder broken = new LongAdder();
    final Map<String, Charted> watched = new ConcurrentHashMap<>();
    private volatile boolean measuring;
    private volatile boolean over;

    /** Somebody in a chair. */
    record Seat(String session, String chart, int chair) {}

    /** A reading that must alarm was charted at an instant; how many boards have shown what. */
    record Charted(long at, LongAdder shown, LongAdder alarmed) {}

    Room(String board) {
        Matcher matcher = SEAT.matcher(board);
        seats = matcher.results()
                .map(m -> new Seat(m.group(1), m.group(2), Integer.parseInt(m.group(3))))
                .collect(Collectors.toUnmodifiableList());
    }

    /** What was seen so far was for warming up. */
    void measure() {
        List.of(readingToBoard, readingToSessionPage, alarmToBoard, chartedToBoard, answerToMonitor)
                .forEach(Times::forget);
        measuring = true;
    }

    boolean isMeasuring() {
        return measuring;
    }

    void end() {
        over = true;
    }

    /** Before somebody whose line broke tries again. */
    void rest() {
        try {
            Thread.sleep(over ? 0 : 2_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return over;
    }
}
