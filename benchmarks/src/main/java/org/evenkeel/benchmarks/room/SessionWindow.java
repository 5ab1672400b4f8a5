package org.evenkeel.benchmarks.room;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One open session page: fetches its parts again when the stream says so, as the page does. */
final class SessionWindow implements Runnable {
    private static final Pattern HEART =
            Pattern.compile("data-sign=\"heartRatePerMin\".*?monitor-value number\">(\\d+)", Pattern.DOTALL);

    private final Staff staff;
    private final Room room;
    private final Room.Seat seat;
    private final long[] sentAt;
    private int seen = -1;

    /** @param sentAt when each heart rate was sent last, by its value */
    SessionWindow(Staff staff, Room room, Room.Seat seat, long[] sentAt) {
        this.staff = staff;
        this.room = room;
        this.seat = seat;
        this.sentAt = sentAt;
    }

    @Override
    public void run() {
        while (!room.isOver()) {
            watch();
            room.rest();
        }
    }

    private void watch() {
        String path = "/charts/" + seat.chart() + "/sessions/" + seat.session();
        try {
            staff.get(path);
            follow(path);
        } catch (IOException broken) {
            if (!room.isOver()) {
                room.broken.increment();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(String path) throws IOException, InterruptedException {
        try (EventStream stream = staff.stream("session." + seat.session() + ",chart." + seat.chart(), "")) {
            while (!room.isOver()) {
                EventStream.Event event = stream.next();
                if (event.data().contains("session." + seat.session())) {
                    monitor(staff.get(path + "/monitor"));
                }
                if (event.data().contains("chart." + seat.chart())) {
                    staff.get(path + "/now");
                }
            }
        }
    }

    private void monitor(String html) {
        long now = System.currentTimeMillis();
        Matcher heart = HEART.matcher(html);
        if (heart.find()) {
            int value = Integer.parseInt(heart.group(1));
            if (value != seen && seen >= 0) {
                room.readingToSessionPage.add(now - sentAt[value]);
            }
            seen = value;
        }
    }
}
