package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.sync.SyncDesk;
import org.evenkeel.clinic.sync.SyncItem;
import org.evenkeel.clinic.sync.SyncResult;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tablets send arrives once and in order, on a real database, however the network behaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyncDeskTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);
    private TestClinic clinic;

    @BeforeAll
    void open() {
        clinic = TestClinic.start();
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A session that has run for forty minutes, and a tablet's way to it. */
    private final class Room {
        final Bedroom bedroom = new Bedroom(clinic, now()).running(38);
        final Instant start = bedroom.record().pump().getFirst().at();
        final long seen = bedroom.chart().sequence();

        SyncItem item(UUID device, long sequence, long second, String kind, Map<String, String> sent) {
            UUID id = new UUID(
                    (bedroom.chartId.value().getMostSignificantBits() & ~0xffffL) | device.getLeastSignificantBits(),
                    sequence << 20);
            KeptCommand command = new KeptCommand(new CommandId(id), kind, start.plusSeconds(second), sent);
            return new SyncItem(command, sequence, command.at(), seen, "");
        }

        SyncDesk.Report send(UUID device, List<SyncItem> items) {
            return clinic.part(SyncDesk.class)
                    .take(
                            clinic.person(device.equals(ONE) ? Role.NURSE : Role.PRESCRIBER),
                            device,
                            bedroom.chartId,
                            bedroom.session,
                            items);
        }

        Map<String, Object> shown() {
            SessionRecord s = bedroom.record();
            Map<String, Object> shown = new HashMap<>();
            shown.put("state", s.state());
            shown.put("pump", s.pump().stream().map(this::line).toList());
            shown.put(
                    "effects", s.sideEffects().stream().map(this::line).sorted().toList());
            shown.put("notes", s.notes().stream().map(this::line).sorted().toList());
            shown.put("vitals", s.vitals().stream().map(this::line).sorted().toList());
            return shown;
        }

        private String line(Charted<? extends Content> c) {
            return Duration.between(start, c.at()) + " "
                    + c.content().toString().replace(bedroom.session.toString(), "");
        }
    }

    private record Said(long second, String kind, Map<String, String> sent) {}

    private static List<Said> said(SplittableRandom random) {
        return random.longs(random.nextInt(2, 12), 1, 36)
                .sorted()
                .mapToObj(minute -> said(random, minute * 60))
                .toList();
    }

    private static Said said(SplittableRandom random, long second) {
        return switch (random.nextInt(7)) {
            case 0 -> new Said(second, "pause", Map.of("reason", "nausea"));
            case 1 -> new Said(second, "resume", Map.of());
            case 2 -> new Said(second, "rate", Map.of("rateMgPerMin", "0." + random.nextInt(1, 9), "reason", "calm"));
            case 3 -> new Said(second, random.nextInt(3) == 0 ? "stop" : "note", Map.of("words", "w", "reason", ""));
            case 4 -> new Said(second, "effect", Map.of("effect", "nausea", "grade", "MILD"));
            case 5 -> new Said(second, "vitals", Map.of("systolicMmHg", "1" + random.nextInt(10, 60)));
            default -> new Said(second, "note", Map.of("words", random.nextInt(5) == 0 ? " " : "note"));
        };
    }

    private static List<SyncItem> items(Room room, UUID device, List<Said> said) {
        List<SyncItem> items = new ArrayList<>();
        for (Said one : said) {
            items.add(room.item(device, items.size() + 1L, one.second(), one.kind(), one.sent()));
        }
        return items;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @ControlsHazard("H-10")
    void two_tablets_at_once_with_lost_answers_give_the_session_that_one_after_the_other_gives(long seed)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Said> one = said(random);
        List<Said> two = said(random);
        Room calm = new Room();
        calm.send(ONE, items(calm, ONE, one));
        calm.send(TWO, items(calm, TWO, two));
        Room wild = new Room();
        SplittableRandom first = random.split();
        SplittableRandom second = random.split();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Set<CommandId>> a = () -> flaky(first, wild, ONE, items(wild, ONE, one));
            Callable<Set<CommandId>> b = () -> flaky(second, wild, TWO, items(wild, TWO, two));
            for (var done : threads.invokeAll(List.of(a, b))) {
                done.get();
            }
        }

        assertThat(wild.shown()).isEqualTo(calm.shown());
        Set<Object> ids = new HashSet<>();
        wild.bedroom.chart().entries().forEach(e -> assertThat(ids.add(e.id())).isTrue());
    }

    /** Sends in pieces, some of them twice, some from further back: the answers were lost. */
    private static Set<CommandId> flaky(SplittableRandom random, Room room, UUID device, List<SyncItem> items) {
        Set<CommandId> answered = new HashSet<>();
        int at = 0;
        while (at < items.size()) {
            int to = Math.min(items.size(), at + 1 + random.nextInt(4));
            SyncDesk.Report report = room.send(device, items.subList(at, to));
            report.results().forEach(r -> answered.add(r.id()));
            at = random.nextInt(3) == 0 ? Math.max(0, at - random.nextInt(3)) : to;
        }
        return answered;
    }

    @Test
    void a_refused_one_holds_up_nothing_but_what_stands_on_it() {
        Room room = new Room();
        List<SyncItem> items = List.of(
                room.item(ONE, 1, 60, "rate", Map.of("rateMgPerMin", "9", "reason", "slip")),
                room.item(ONE, 2, 120, "note", Map.of("words", "after it")));
        SyncDesk.Report report = room.send(ONE, items);

        assertThat(report.results().get(0)).isInstanceOf(SyncResult.Refused.class);
        assertThat(report.results().get(1)).isInstanceOf(SyncResult.Done.class);
        assertThat(room.bedroom.record().notes()).hasSize(1);
    }

    @Test
    void what_stands_on_a_start_that_was_refused_waits_for_it() {
        Bedroom bedroom = new Bedroom(clinic, now()).arrived(-30);
        UUID id = UUID.randomUUID();
        CommandId start = new CommandId(new UUID(id.getMostSignificantBits(), 1L << 20));
        CommandId pause = new CommandId(new UUID(id.getMostSignificantBits(), 2L << 20));
        Instant at = now().minusSeconds(60);
        var report = clinic.part(SyncDesk.class)
                .take(
                        clinic.person(Role.NURSE),
                        ONE,
                        bedroom.chartId,
                        bedroom.session,
                        List.of(
                                new SyncItem(new KeptCommand(start, "start", at, Map.of()), 1, at, 1, ""),
                                new SyncItem(new KeptCommand(pause, "pause", at, Map.of()), 2, at, 1, "")));

        assertThat(report.results())
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOf(SyncResult.Refused.class),
                        two -> assertThat(two).isEqualTo(new SyncResult.Dependent(pause, start)));
    }

    @Test
    void a_number_that_was_skipped_is_told_and_one_sent_again_is_not() {
        Room room = new Room();
        assertThat(room.send(ONE, List.of(room.item(ONE, 1, 60, "note", Map.of("words", "one"))))
                        .missing())
                .isZero();
        SyncItem fourth = room.item(ONE, 4, 120, "note", Map.of("words", "four"));
        assertThat(room.send(ONE, List.of(fourth)).missing()).isEqualTo(2);
        SyncDesk.Report again = room.send(ONE, List.of(fourth));

        assertThat(again.missing()).isZero();
        assertThat(again.lastSequence()).isEqualTo(4);
        assertThat(again.results().getFirst()).isInstanceOf(SyncResult.AlreadyThere.class);
    }

    @Test
    void what_needs_the_server_is_never_taken_from_a_tablet() {
        Room room = new Room();
        for (String kind : List.of("discharge", "pass-gate", "check-dose")) {
            SyncItem item = room.item(ONE, 1, 60, kind, Map.of());
            assertThat(room.send(ONE, List.of(item)).results().getFirst()).isInstanceOf(SyncResult.Refused.class);
        }
    }

    @Test
    void what_is_no_number_is_refused_beside_its_field() {
        Room room = new Room();
        SyncDesk.Report report = room.send(
                ONE,
                List.of(
                        room.item(ONE, 1, 60, "vitals", Map.of("temperatureCelsius", "NaN")),
                        room.item(ONE, 2, 90, "vitals", Map.of("temperatureCelsius", "Infinity"))));

        assertThat(report.results())
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                SyncResult.Refused.class,
                                no -> assertThat(no.refusals())
                                        .extracting(Refusal::field)
                                        .containsExactly("temperatureCelsius")));
    }

    @Test
    void what_can_not_be_read_is_answered_as_such_and_not_as_a_fault() throws Exception {
        Bedroom bedroom = new Bedroom(clinic, now()).running(4);
        Visitor nurse = Visitor.signedIn(clinic, Role.NURSE);
        String token = nurse.tokenOf("/");
        String item = """
                {"id":"018f0000-0000-7000-8000-000000000001","kind":"note","sequence":1,"seen":0,
                 "at":"2026-11-24T10:00:00Z","deviceAt":"2026-11-24T10:00:00Z","sent":{"words":"w"}}""";
        String batch = "{\"device\":\"00000000-0000-0001-0000-000000000001\",\"account\":\"nurse\",\"items\":[ITEM]}";
        for (String body : List.of(
                "{",
                "{}",
                "{\"account\":\"nurse\",\"items\":[]}",
                batch.replace("ITEM", "null"),
                batch.replace("ITEM", "{}"),
                batch.replace("ITEM", item.replace("\"at\"", "\"no\"")),
                batch.replace("ITEM", item.replace("\"w\"", "null")),
                batch.replace("ITEM", item.replace("{\"words\":\"w\"}", "null")))) {
            assertThat(nurse.postJson(bedroom.path() + "/sync", token, body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(nurse.postJson("/tablet/key", token, "{}").statusCode()).isEqualTo(400);
        assertThat(bedroom.record().notes()).isEmpty();
    }

    @Test
    void a_little_ahead_is_now_and_far_ahead_is_refused() {
        Room room = new Room();
        long toNow = Duration.between(room.start, now()).toSeconds();
        assertThat(room.send(ONE, List.of(room.item(ONE, 1, toNow + 60, "note", Map.of("words", "now"))))
                        .results()
                        .getFirst())
                .isInstanceOf(SyncResult.Done.class);
        assertThat(room.send(ONE, List.of(room.item(ONE, 2, toNow + 7200, "note", Map.of("words", "later"))))
                        .results()
                        .getFirst())
                .isInstanceOf(SyncResult.Refused.class);
    }
}
