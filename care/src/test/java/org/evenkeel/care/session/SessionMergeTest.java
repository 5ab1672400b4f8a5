package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.session.SessionCommand.*;
import org.evenkeel.care.session.SessionConflict.Kind;
import org.evenkeel.care.session.SessionConflict.Told;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two tablets on one session, each for itself: the chart is the same in whichever order they come back. */
class SessionMergeTest {
    private static final UUID ONE = new UUID(7, 1);
    private static final UUID TWO = new UUID(7, 2);

    /** What a tablet charted. */
    private record Tap(EntryId id, UUID device, Author by, SessionCommand command) {}

    /** A chart on which tablets arrive. */
    private static final class Merged {
        final Bedside bedside = new Bedside().running();
        final long seen = bedside.chart.sequence();
        final Instant start = bedside.now;
        final List<Told> told = new ArrayList<>();
        final Set<EntryId> refused = new HashSet<>();

        Instant at(long seconds) {
            return start.plusSeconds(seconds);
        }

        Merged arrive(List<Tap> taps) {
            bedside.now = at(Duration.ofHours(3).toSeconds());
            taps.forEach(this::arrive);
            return this;
        }

        void arrive(Tap tap) {
            Decision decision =
                    SessionMerge.decide(bedside.chart, tap.command(), tap.id(), bedside.rules, tap.by(), bedside.now);
            if (!(decision instanceof Decision.Accepted accepted)) {
                refused.add(tap.id());
                return;
            }
            int index = 0;
            for (NewEntry e : accepted.entries()) {
                UUID id = tap.id().value();
                EntryId entry =
                        new EntryId(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + index++));
                bedside.chart = bedside.chart.with(new Entry(
                        entry,
                        bedside.chart.id(),
                        bedside.chart.sequence() + 1,
                        e.effectiveAt(),
                        bedside.now,
                        tap.by(),
                        e.content()));
            }
            told.add(new Told(tap.id(), tap.device(), seen));
        }

        List<SessionConflict> conflicts() {
            return SessionConflict.of(bedside.chart, bedside.session(), told);
        }

        /** Everything a person would call the session, without the order in which it was recorded. */
        Map<String, Object> session() {
            var s = bedside.session();
            Map<String, Object> shown = new HashMap<>();
            shown.put("state", s.state());
            shown.put("pump", s.pump().stream().map(Merged::line).toList());
            shown.put("given", bedside.infusion().givenMgAt(bedside.now));
            shown.put("vitals", lines(s.vitals()));
            shown.put("effects", lines(s.sideEffects()));
            shown.put("notes", lines(s.notes()));
            shown.put("refused", refused);
            shown.put(
                    "conflicts",
                    Set.copyOf(conflicts().stream()
                            .map(c -> c.kind() + " "
                                    + Set.of(c.earlier().id(), c.later().id()))
                            .toList()));
            return shown;
        }

        private static String line(Charted<? extends Content> c) {
            return c.at() + " " + c.content();
        }

        private static List<String> lines(List<? extends Charted<? extends Content>> list) {
            return list.stream().map(Merged::line).sorted().toList();
        }
    }

    private static Tap tap(UUID device, int n, SessionCommand command) {
        Author by = device.equals(ONE) ? NURSE : OTHER_NURSE;
        return new Tap(new EntryId(new UUID(device.getLeastSignificantBits(), n * 100L)), device, by, command);
    }

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @ControlsHazard("H-10")
    void whatever_the_order_of_arrival_the_session_is_the_same_and_nothing_is_lost_or_twice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tap> one = taps(random, ONE);
        List<Tap> two = taps(random, TWO);
        Merged first = new Merged().arrive(interleaved(random, one, two));
        Merged second = new Merged().arrive(interleaved(random, two, one));

        assertThat(second.session()).isEqualTo(first.session());
        for (Merged merged : List.of(first, second)) {
            assertThat(Chart.fold(merged.bedside.chart.id(), merged.bedside.chart.entries()))
                    .isEqualTo(merged.bedside.chart);
            Set<EntryId> recorded = new HashSet<>();
            merged.bedside
                    .chart
                    .entries()
                    .forEach(e -> assertThat(recorded.add(e.id()))
                            .as("an entry twice")
                            .isTrue());
            for (Tap tap : interleaved(random, one, two)) {
                assertThat(recorded.contains(tap.id()) ^ merged.refused.contains(tap.id()))
                        .as("each tap is in the chart or told as refused")
                        .isTrue();
            }
            theStopSaysWhatWentIn(merged);
        }
    }

    private static void theStopSaysWhatWentIn(Merged merged) {
        var pump = merged.bedside.session().pump();
        long stops = pump.stream()
                .filter(p -> p.content() instanceof InfusionStopped)
                .count();
        assertThat(stops).isLessThanOrEqualTo(1);
        if (stops == 1) {
            assertThat(pump.getLast().content())
                    .isInstanceOfSatisfying(
                            InfusionStopped.class,
                            s -> assertThat(s.givenMg())
                                    .isEqualTo(merged.bedside
                                            .infusion()
                                            .givenMgAt(pump.getLast().at())));
        }
    }

    /** In an order that keeps each tablet's own, in runs: a network that comes and goes. */
    private static List<Tap> interleaved(SplittableRandom random, List<Tap> one, List<Tap> two) {
        List<Tap> left = new ArrayList<>(one);
        List<Tap> right = new ArrayList<>(two);
        List<Tap> all = new ArrayList<>();
        while (!left.isEmpty() || !right.isEmpty()) {
            List<Tap> from = right.isEmpty() || (!left.isEmpty() && random.nextBoolean()) ? left : right;
            int run = 1 + random.nextInt(from.size());
            for (int i = 0; i < run; i++) {
                all.add(from.removeFirst());
            }
        }
        return all;
    }

    private static List<Tap> taps(SplittableRandom random, UUID device) {
        Instant start = new Merged().start;
        List<Long> seconds = new ArrayList<>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            // Few different instants, so that two tablets often mean the very same.
            seconds.add(60L * random.nextInt(1, 45) - (random.nextInt(20) == 0 ? 300 : 0));
        }
        Collections.sort(seconds);
        List<Tap> taps = new ArrayList<>();
        for (long second : seconds) {
            taps.add(tap(device, taps.size() + 1, command(random, start.plusSeconds(second))));
        }
        return taps;
    }

    private static SessionCommand command(SplittableRandom random, Instant at) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new PauseInfusion(SESSION, at, random.nextBoolean() ? "" : "nausea");
            case 2, 3 -> new ResumeInfusion(SESSION, at);
            case 4, 5 ->
                new ChangeRate(SESSION, at, random.nextInt(1, 12) / 10.0, random.nextInt(9) == 0 ? "" : "slow");
            case 6 -> new StopInfusion(SESSION, at, random.nextBoolean() ? "" : "asked to stop");
            case 7 -> new StartInfusion(SESSION, at);
            case 8 ->
                new RecordVitals(
                        SESSION,
                        at,
                        new VitalValues(100 + random.nextInt(50), 70, null, 97, null, null),
                        Source.CLINIC);
            case 9 -> new ObserveSideEffect(SESSION, at, "nausea", Grade.values()[random.nextInt(4)], "");
            default -> new WriteNote(SESSION, at, random.nextInt(9) == 0 ? " " : "note " + random.nextInt(99));
        };
    }

    @Test
    void the_earlier_stop_counts_and_the_dose_follows_from_it() {
        Merged merged = new Merged();
        merged.arrive(List.of(
                tap(TWO, 1, new StopInfusion(SESSION, merged.at(720), "")),
                tap(ONE, 1, new StopInfusion(SESSION, merged.at(600), "felt unwell"))));

        assertThat(merged.bedside.session().pump()).hasSize(2);
        assertThat(merged.bedside.session().pump().getLast().at()).isEqualTo(merged.at(600));
        assertThat(merged.bedside.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(merged.conflicts()).extracting(SessionConflict::kind).containsExactly(Kind.STOPPED_TWICE);
    }

    @Test
    void a_pause_that_arrives_after_the_stop_makes_the_dose_smaller() {
        Merged merged = new Merged();
        merged.arrive(List.of(tap(TWO, 1, new StopInfusion(SESSION, merged.at(1200), ""))));
        double before = given(merged);
        merged.arrive(List.of(tap(ONE, 1, new PauseInfusion(SESSION, merged.at(600), "nausea"))));

        assertThat(given(merged)).isEqualTo(before / 2);
        assertThat(merged.conflicts()).isEmpty();
    }

    private static double given(Merged merged) {
        return ((InfusionStopped) merged.bedside.session().pump().getLast().content()).givenMg();
    }

    @Test
    void two_rates_on_two_tablets_are_a_conflict_and_two_on_one_are_not() {
        Merged merged = new Merged();
        merged.arrive(List.of(
                tap(ONE, 1, new ChangeRate(SESSION, merged.at(600), 0.5, "slow")),
                tap(ONE, 2, new ChangeRate(SESSION, merged.at(620), 0.6, "less slow"))));
        assertThat(merged.conflicts()).isEmpty();

        merged.arrive(List.of(tap(TWO, 1, new ChangeRate(SESSION, merged.at(610), 0.4, "slower"))));

        assertThat(merged.conflicts())
                .extracting(SessionConflict::kind)
                .containsExactly(Kind.RATE_TWICE, Kind.RATE_TWICE);
        assertThat(merged.bedside.infusion().rateMgPerMin()).isEqualTo(0.6);
    }

    @Test
    void what_the_tablet_had_seen_is_no_conflict() {
        Merged merged = new Merged();
        merged.arrive(List.of(tap(ONE, 1, new ChangeRate(SESSION, merged.at(600), 0.5, "slow"))));
        Tap knowing = tap(TWO, 1, new ChangeRate(SESSION, merged.at(660), 0.4, "slower"));
        merged.arrive(knowing);
        merged.told.removeLast();
        merged.told.add(new Told(knowing.id(), TWO, merged.bedside.chart.sequence() - 1));

        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void what_was_seen_after_the_patient_left_is_kept_and_shown() {
        Merged merged = new Merged();
        merged.arrive(List.of(tap(ONE, 1, new StopInfusion(SESSION, merged.at(600), ""))));
        Instant left = merged.at(5000);
        Chart chart = merged.bedside.chart;
        merged.bedside.chart = chart.with(new Entry(
                new EntryId(new UUID(9, 9)),
                chart.id(),
                chart.sequence() + 1,
                left,
                merged.bedside.now,
                PRESCRIBER,
                new Discharged(SESSION, List.of())));
        VitalValues values = new VitalValues(120, 80, 70, 98, null, null);
        merged.arrive(List.of(tap(TWO, 1, new RecordVitals(SESSION, left.plusSeconds(120), values, Source.CLINIC))));

        assertThat(merged.refused).isEmpty();
        assertThat(merged.conflicts()).extracting(SessionConflict::kind).containsExactly(Kind.AFTER_LEAVING);
    }

    @Test
    void the_pump_of_nobody_is_not_paused() {
        Bedside bedside = new Bedside().atGate();
        Tap tap = tap(ONE, 1, new PauseInfusion(SESSION, bedside.now, ""));
        assertThat(SessionMerge.decide(bedside.chart, tap.command(), tap.id(), bedside.rules, NURSE, bedside.now))
                .isInstanceOf(Decision.Refused.class);
    }
}
