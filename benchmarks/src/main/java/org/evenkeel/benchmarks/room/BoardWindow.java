package org.evenkeel.benchmarks.room;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One open board: looks at what the stream brings and notes when it was there. Draws nothing. */
final class BoardWindow implements Runnable {
    private static final String AT = "\"at\":";
    private static final int TILE_HEAD = 200;

    private final Staff staff;
    private final Room room;
    private final String shown;
    private final Set<String> critical = new HashSet<>();
    private final Set<String> alarmed = new HashSet<>();

    BoardWindow(Staff staff, Room room, String shown) {
        this.staff = staff;
        this.room = room;
        this.shown = shown;
    }

    @Override
    public void run() {
        while (!room.isOver()) {
            watch();
            room.rest();
        }
    }

    private void watch() {
        try (EventStream stream = staff.stream("board", shown)) {
            boolean first = true;
            while (!room.isOver()) {
                EventStream.Event event = stream.next();
                long now = System.currentTimeMillis();
                if (event.name().equals("readings")) {
                    if (!first) {
                        readings(event.data(), now);
                    }
                    first = false;
                } else if (event.name().equals("tiles")) {
                    tiles(event.data(), now);
                }
            }
        } catch (IOException broken) {
            if (!room.isOver()) {
                room.broken.increment();
            }
        }
    }

    private void readings(String data, long now) {
        for (int i = data.indexOf(AT); i >= 0; i = data.indexOf(AT, i)) {
            i += AT.length();
            long at = 0;
            for (char c = data.charAt(i); c >= '0' && c <= '9'; c = data.charAt(++i)) {
                at = at * 10 + c - '0';
            }
            room.readingToBoard.add(now - at);
        }
    }

    private void tiles(String data, long now) {
        for (Map.Entry<String, Room.Charted> one : room.watched.entrySet()) {
            int from = data.indexOf("\"" + one.getKey() + "\":\"<li");
            if (from < 0) {
                continue;
            }
            String key = one.getKey() + one.getValue().at();
            if (data.substring(from, Math.min(data.length(), from + TILE_HEAD)).contains("need-critical")
                    && critical.add(key)) {
                room.chartedToBoard.add(now - one.getValue().at());
                one.getValue().shown().increment();
            }
            int end = data.indexOf("</li>", from);
            if (data.substring(from, end < 0 ? data.length() : end).contains(RoomLoad.ALARM_WORDS)
                    && alarmed.add(key)) {
                room.alarmToBoard.add(now - one.getValue().at());
                one.getValue().alarmed().increment();
            }
        }
    }
}
