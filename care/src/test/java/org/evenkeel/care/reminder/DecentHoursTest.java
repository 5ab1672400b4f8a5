package org.evenkeel.care.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.care.reminder.ReminderPolicy.Words;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecentHoursTest {
    private static final DecentHours HOURS = new DecentHours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "Africa/Cairo",
            "UTC");

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_message_goes_out_by_day_where_the_patient_lives_never_early_and_never_lost(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Instant wanted = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextLong(3L * 365 * 86_400));
            Instant next = HOURS.next(wanted, zone);
            assertThat(HOURS.contains(next, zone)).isTrue();
            assertThat(next).isAfterOrEqualTo(wanted);
            assertThat(Duration.between(wanted, next)).isLessThanOrEqualTo(Duration.ofHours(14));
            assertThat(HOURS.next(next, zone)).isEqualTo(next);
        }
    }

    @Test
    void the_hour_stays_the_same_on_the_wall_when_the_clocks_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant evening = Instant.parse("2026-03-28T21:30:00Z");
        assertThat(HOURS.next(evening, berlin)).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(HOURS.next(Instant.parse("2026-10-24T21:30:00Z"), berlin))
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void messages_of_one_occasion_are_few_by_day_a_day_apart_and_end_when_it_closes(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ReminderPolicy policy = new ReminderPolicy(
                HOURS,
                Duration.ofHours(24),
                3,
                new Words("s", "{link} {stop}", "{link}"),
                new Evidence("made up", EvidenceStatus.ASSUMED));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant opens = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextLong(365L * 86_400));
        Instant closes = opens.plusSeconds(random.nextLong(7L * 86_400));
        List<Instant> plan = policy.plan(opens, closes, 3, zone);
        assertThat(plan).hasSizeLessThanOrEqualTo(3).isSorted();
        for (int i = 0; i < plan.size(); i++) {
            assertThat(plan.get(i)).isBetween(opens, closes).isBefore(closes);
            assertThat(HOURS.contains(plan.get(i), zone)).isTrue();
            if (i > 0) {
                assertThat(Duration.between(plan.get(i - 1), plan.get(i))).isGreaterThanOrEqualTo(Duration.ofHours(24));
            }
        }
    }
}
