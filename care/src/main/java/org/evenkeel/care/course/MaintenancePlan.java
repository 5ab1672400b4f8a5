package org.evenkeel.care.course;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.followup.GivenSession;

/**
 * What an interval between sessions comes to in a year. It proposes no interval.
 *
 * @param intervalDays days from one session to the next
 * @param days the days the sessions would fall on, for a year from the last one
 * @param inClinic how long this patient's sessions took from arriving to leaving, the median; empty when none was charted
 *     to its end
 */
public record MaintenancePlan(int intervalDays, List<LocalDate> days, Optional<Duration> inClinic) {
    private static final int YEAR_DAYS = 365;

    public MaintenancePlan {
        days = List.copyOf(days);
    }

    /**
     * A year at this interval.
     *
     * @param intervalDays at least 1
     * @param last day of the last session
     */
    public static MaintenancePlan of(Chart chart, int intervalDays, LocalDate last) {
        if (intervalDays < 1) {
            throw new IllegalArgumentException("an interval is at least one day, not " + intervalDays);
        }
        List<LocalDate> days = new ArrayList<>();
        for (int day = intervalDays; day <= YEAR_DAYS; day += intervalDays) {
            days.add(last.plusDays(day));
        }
        List<Duration> stays = GivenSession.all(chart).stream()
                .flatMap(s -> stay(s.session()).stream())
                .sorted()
                .toList();
        return new MaintenancePlan(
                intervalDays,
                days,
                stays.isEmpty() ? Optional.empty() : Optional.of(stays.get((stays.size() - 1) / 2)));
    }

    private static Optional<Duration> stay(SessionRecord session) {
        return session.arrived()
                .map(Charted::at)
                .flatMap(arrived -> session.discharged().map(left -> Duration.between(arrived, left.at())));
    }

    /** Sessions in that year. */
    public int sessions() {
        return days.size();
    }

    /** Hours in the clinic in that year; empty when the length of a session is not known. */
    public Optional<Duration> inClinicPerYear() {
        return inClinic.map(d -> d.multipliedBy(sessions()));
    }
}
