package org.evenkeel.care.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.evenkeel.care.plan.SessionDates.Spacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionDatesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private static ZonedDateTime at(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(LISBON);
    }

    @Test
    void three_a_week_is_monday_wednesday_friday() {
        assertThat(SessionDates.propose(at("2026-11-30"), 6, new Spacing(48, 3)))
                .extracting(d -> d.toLocalDate().toString())
                .containsExactly("2026-11-30", "2026-12-02", "2026-12-04", "2026-12-07", "2026-12-09", "2026-12-11");
    }

    @Test
    void a_weekend_moves_to_monday() {
        assertThat(SessionDates.propose(at("2026-11-28"), 1, new Spacing(48, 3))
                        .getFirst()
                        .getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-21,6,48,3",
        "2026-03-25,12,48,3",
        "2026-11-24,8,72,2",
        "2026-11-24,4,168,1",
        "2026-03-27,5,24,3"
    })
    void no_two_are_closer_than_asked_and_no_week_is_fuller_also_when_the_clocks_change(
            String first, int wanted, int hours, int perWeek) {
        List<ZonedDateTime> dates = SessionDates.propose(at(first), wanted, new Spacing(hours, perWeek));
        assertThat(dates).hasSize(wanted);
        for (int i = 1; i < dates.size(); i++) {
            assertThat(Duration.between(dates.get(i - 1), dates.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofHours(hours));
        }
        for (ZonedDateTime start : dates) {
            assertThat(dates)
                    .filteredOn(d -> !d.isBefore(start) && d.isBefore(start.plusDays(7)))
                    .hasSizeLessThanOrEqualTo(perWeek);
        }
    }
}
