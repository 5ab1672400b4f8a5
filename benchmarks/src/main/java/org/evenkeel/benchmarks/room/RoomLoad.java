package org.evenkeel.benchmarks.room;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everybody and everything in the room but the clinic's computer: monitors that send each second, open boards, a few session
 * pages, a nurse who charts every few seconds a saturation that must alarm. A process of its own, on the same machine.
 */
public final class RoomLoad {
    /** What the alarm says of the saturation charted here, and the chart's own words do not. */
    static final String ALARM_WORDS = "Oxygen saturation 84 %";

    private static final int EVERY_MS = 1_000;
    private static final int SESSION_PAGES = 10;
    private static final int ALARM_EVERY_MS = 7_000;
    private static final int WARM_UP_MS = 30_000;
    private static final long REPORT_SECONDS = 300;
    private static final List<String> PEOPLE = List.of("nurse", "nurse-two", "prescriber", "reader");
    private static final Pattern SHOWN = Pattern.compile("data-shown=\"([^\"]+)\"");

    private final String address;
    private final InetSocketAddress hl7;
    private final String password;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final List<Thread> threads = new ArrayList<>();

    private RoomLoad(String address, int hl7Port, String password) {
        this.address = address;
        this.hl7 = new InetSocketAddress(InetAddress.getLoopbackAddress(), hl7Port);
        this.password = password;
    }

    /** Takes the clinic's address, its HL7 port, the password of its people, how many boards and how many seconds. */
    public static void main(String[] arguments) throws Exception {
        new RoomLoad(arguments[0], Integer.parseInt(arguments[1]), arguments[2])
                .run(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
    }

    private void run(int boards, long seconds) throws Exception {
        List<Staff> staff = new ArrayList<>();
        for (String person : PEOPLE) {
            staff.add(Staff.signIn(address, person, password));
        }
        String board = staff.getFirst().get("/board");
        Room room = new Room(board);
        Matcher shown = SHOWN.matcher(board);
        String state = shown.find() ? shown.group(1) : "";
        out.printf(Locale.ROOT, "board: %d chairs, %,d characters%n", room.seats.size(), board.length());
        for (Room.Seat seat : room.seats) {
            monitor(room, seat, staff, room.seats.indexOf(seat));
        }
        for (int i = 0; i < boards; i++) {
            start(new BoardWindow(staff.get(i % staff.size()), room, state));
        }
        start(() -> chart(room, staff.getFirst()));
        Thread.sleep(WARM_UP_MS);
        room.measure();
        for (long left = seconds; left > 0; left -= REPORT_SECONDS) {
            long before = room.sent.sum();
            Thread.sleep(Math.min(left, REPORT_SECONDS) * 1000);
            report(room, room.sent.sum() - before, boards);
            room.measure();
        }
        room.end();
        for (Thread thread : threads) {
            thread.join(5_000);
        }
        out.println("sent " + room.sent.sum() + " refused " + room.refused.sum());
        System.exit(0);
    }

    private void start(Runnable work) {
        threads.add(Thread.ofVirtual().start(work));
    }

    private void monitor(Room room, Room.Seat seat, List<Staff> staff, int place) {
        long[] sentAt = new long[200];
        start(() -> {
            while (!room.isOver()) {
                send(room, seat, sentAt, place * (long) EVERY_MS / room.seats.size());
                room.rest();
            }
        });
        if (place % Math.max(1, room.seats.size() / SESSION_PAGES) == 0) {
            start(new SessionWindow(staff.get(place % staff.size()), room, seat, sentAt));
        }
    }

    private void send(Room room, Room.Seat seat, long[] sentAt, long phase) {
        String device = String.format(Locale.ROOT, "ROOM-%03d", seat.chair());
        try (BedsideMonitor monitor = new BedsideMonitor(device, hl7)) {
            long next = System.currentTimeMillis() + phase;
            while (!room.isOver()) {
                Thread.sleep(Math.max(0, next - System.currentTimeMillis()));
                long now = System.currentTimeMillis();
                sentAt[BedsideMonitor.heartRate(monitor.beat())] = now;
                room.sent.increment();
                if (!monitor.send(now)) {
                    room.refused.increment();
                }
                room.answerToMonitor.add(System.currentTimeMillis() - now);
                next += EVERY_MS;
            }
        } catch (IOException broken) {
            room.broken.increment();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Charts a saturation that alarms at one chair after the other. */
    private void chart(Room room, Staff nurse) {
        int next = 0;
        try {
            while (!room.isOver()) {
                Thread.sleep(ALARM_EVERY_MS);
                if (!room.isMeasuring() || next == room.seats.size()) {
                    continue;
                }
                room.watched.clear();
                Room.Seat seat = room.seats.get(room.seats.size() - 1 - next++);
                room.watched.put(
                        seat.session(), new Room.Charted(System.currentTimeMillis(), new LongAdder(), new LongAdder()));
                HttpResponse<byte[]> answer = nurse.post(
                        "/charts/" + seat.chart() + "/sessions/" + seat.session() + "/commands/vitals",
                        Map.of("id", UUID.randomUUID().toString(), "spo2Percent", "84"));
                if (answer.statusCode() != 200) {
                    out.println("charting was answered " + answer.statusCode() + " "
                            + new String(answer.body(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            out.println("charting failed: " + broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Room room, long messages, int boards) {
        long wanted = messages * 4 * boards;
        out.printf(Locale.ROOT, "%d messages, load %s%n", messages, Memory.load());
        out.printf(
                Locale.ROOT,
                "values on boards (a pressure is one): %,d of %,d that were sent in that time, %.3f%n",
                room.readingToBoard.many(),
                wanted,
                wanted == 0 ? 0 : (double) room.readingToBoard.many() / wanted);
        out.println("reading to board          " + room.readingToBoard.words());
        out.println("reading to session page   " + room.readingToSessionPage.words());
        out.println("tap to critical on board  " + room.chartedToBoard.words());
        out.println("tap to alarm on board     " + room.alarmToBoard.words());
        out.println("message to its answer     " + room.answerToMonitor.words());
        out.println("lines and streams broken  " + room.broken.sum());
    }
}
