package org.evenkeel.clinic.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.DailyRatings;
import org.evenkeel.care.followup.DerivedIds;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.care.followup.PatientZone;
import org.evenkeel.care.followup.Trigger;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Finds, from read tables that name nobody, the charts in which something may have to be asked now. */
final class Considerations {
    private final DSLContext database;
    private final FollowUpSchedule schedule;
    private final ZoneId clinicZone;

    Considerations(DSLContext database, FollowUpSchedule schedule, ZoneId clinicZone) {
        this.database = database;
        this.schedule = schedule;
        this.clinicZone = clinicZone;
    }

    Set<Consideration> near(Instant now) {
        Set<Consideration> near = new LinkedHashSet<>();
        afterSessions(now, near);
        plannedSessions(now, near);
        runningCourses(now, near);
        calledOff(now, near);
        triggered(now, near);
        daily(now, near);
        return near;
    }

    private void afterSessions(Instant now, Set<Consideration> near) {
        Instant from = now.minus(longest(schedule.afterSession()));
        Set<UUID> there = new HashSet<>(database.fetch(
                        "select questionnaire_id from questionnaire where session_id is not null and due_at > ?::timestamptz",
                        utc(from))
                .getValues("questionnaire_id", UUID.class));
        for (Record row : database.fetch("""
                select distinct on (chart_id) chart_id, session_id, infusion_stopped_at from planned_session
                where infusion_stopped_at between ?::timestamptz and ?::timestamptz
                order by chart_id, infusion_stopped_at desc
                """, utc(from), utc(now))) {
            ChartId chart = chart(row);
            UUID session = row.get("session_id", UUID.class);
            Instant endedAt = instant(row, "infusion_stopped_at");
            for (Occasion occasion : schedule.afterSession()) {
                if (isNear(occasion, occasion.dueAt(endedAt), now)
                        && !isThere(occasion, chart, new ItemId(session), there)) {
                    near.add(new Consideration(chart, session + " " + occasion.code() + " " + endedAt));
                }
            }
        }
    }

    /** Whether what everyone is asked is in the chart: then the rest came with it. */
    private static boolean isThere(Occasion occasion, ChartId chart, ItemId session, Set<UUID> there) {
        return !occasion.instruments().isEmpty()
                && occasion.instruments().stream()
                        .map(i -> DerivedIds.questionnaire(chart, session, occasion.code(), i))
                        .allMatch(id -> there.contains(id.value()));
    }

    private void plannedSessions(Instant now, Set<Consideration> near) {
        if (schedule.beforeSession().isEmpty()) {
            return;
        }
        Instant until = now.plus(schedule.announcedAhead()).plus(longest(schedule.beforeSession()));
        for (Record row : database.fetch("""
                select chart_id, session_id, starts_at from planned_session
                where state = 'SCHEDULED' and starts_at > ?::timestamptz and starts_at < ?::timestamptz
                """, utc(now), utc(until))) {
            Instant startsAt = instant(row, "starts_at");
            for (Occasion occasion : schedule.beforeSession()) {
                if (isNear(occasion, occasion.dueBefore(startsAt), now)) {
                    String session = row.get("session_id", UUID.class).toString();
                    near.add(new Consideration(chart(row), session + " " + occasion.code() + " " + startsAt));
                }
            }
        }
    }

    private void runningCourses(Instant now, Set<Consideration> near) {
        if (schedule.inCourse().isEmpty()) {
            return;
        }
        for (Record row : database.fetch("""
                select chart_id, course_id, min(infusion_stopped_at) as first_ended_at from planned_session
                where course_id in (select course_id from planned_session
                                    where state = 'SCHEDULED' and starts_at > ?::timestamptz)
                group by chart_id, course_id having min(infusion_stopped_at) is not null
                """, utc(now))) {
            Instant endedAt = instant(row, "first_ended_at");
            for (Occasion occasion : schedule.inCourse()) {
                if (isNear(occasion, occasion.dueAt(endedAt), now)) {
                    String course = row.get("course_id", UUID.class).toString();
                    near.add(new Consideration(chart(row), course + " " + occasion.code() + " " + endedAt));
                }
            }
        }
    }

    private void calledOff(Instant now, Set<Consideration> near) {
        for (Record row : database.fetch("""
                select q.chart_id, q.session_id from questionnaire q
                join planned_session s on s.chart_id = q.chart_id and s.session_id = q.session_id
                where q.due_at > ?::timestamptz and q.answered_at is null and not q.cancelled and s.state = 'CANCELLED'
                """, utc(now.minus(schedule.announcedAhead())))) {
            near.add(new Consideration(chart(row), row.get("session_id", UUID.class) + " called off"));
        }
    }

    private void triggered(Instant now, Set<Consideration> near) {
        for (Trigger trigger : schedule.triggers()) {
            Duration looked = trigger.asks().dueAfter().plus(trigger.asks().closesAfter());
            for (Record row : database.fetch(
                    """
                    select chart_id, questionnaire_id from questionnaire
                    where due_at > ?::timestamptz and answered_at > ?::timestamptz and instrument = ? and total >= ?
                    """,
                    utc(now.minus(looked).minus(schedule.announcedAhead())),
                    utc(now.minus(looked)),
                    trigger.instrument(),
                    trigger.atLeast())) {
                near.add(new Consideration(chart(row), row.get("questionnaire_id", UUID.class) + " answered"));
            }
        }
    }

    private void daily(Instant now, Set<Consideration> near) {
        schedule.daily().ifPresent(daily -> {
            for (Record row :
                    database.fetch("select chart_id, ratings, zone from followed_patient where ratings > 0")) {
                ZoneId zone = Optional.ofNullable(row.get("zone", String.class))
                        .flatMap(PatientZone::parse)
                        .orElse(clinicZone);
                LocalDate day = LocalDate.ofInstant(now, zone);
                if (!now.isBefore(daily.opens(day, zone))) {
                    String code = DailyRatings.code(day);
                    near.add(new Consideration(chart(row), code + " " + row.get("ratings", Integer.class)));
                }
            }
        });
    }

    private boolean isNear(Occasion occasion, Instant dueAt, Instant now) {
        return !now.isBefore(dueAt.minus(schedule.announcedAhead()))
                && now.isBefore(dueAt.plus(occasion.closesAfter()));
    }

    private static Duration longest(List<Occasion> occasions) {
        return occasions.stream()
                .map(o -> o.dueAfter().plus(o.closesAfter()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static ChartId chart(Record row) {
        return new ChartId(row.get("chart_id", UUID.class));
    }

    private static Instant instant(Record row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
