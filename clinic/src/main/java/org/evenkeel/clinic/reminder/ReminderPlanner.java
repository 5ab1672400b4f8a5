package org.evenkeel.clinic.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.DailyRatings;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.care.followup.PatientZone;
import org.evenkeel.care.reminder.ReminderPolicy;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.Outbox.Planned;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Plans what is wanted by now. The questionnaire and the patient's agreement were written in the transactions of their
 * entries; a message follows from them under an id of its own, so planning may be repeated on any node and loses nothing.
 */
final class ReminderPlanner {
    private final DSLContext database;
    private final Outbox outbox;
    private final FollowUpSchedule schedule;
    private final ReminderPolicy policy;
    private final ZoneId clinicZone;

    ReminderPlanner(
            DSLContext database, Outbox outbox, FollowUpSchedule schedule, ReminderPolicy policy, ZoneId clinicZone) {
        this.database = database;
        this.outbox = outbox;
        this.schedule = schedule;
        this.policy = policy;
        this.clinicZone = clinicZone;
    }

    void plan(Instant now) {
        Map<UUID, Record> groups = new LinkedHashMap<>();
        for (Record row : database.fetch("""
                select q.chart_id, q.questionnaire_id, q.occasion, q.session_id, q.due_at, q.expires_at, f.zone
                from followed_patient f join questionnaire q on q.chart_id = f.chart_id
                where f.channel is not null and q.answered_at is null and not q.cancelled
                  and q.expires_at > ?::timestamptz and q.due_at is not null
                order by q.questionnaire_id
                """, now.atOffset(ZoneOffset.UTC))) {
            groups.putIfAbsent(group(row), row);
        }
        groups.forEach((group, row) -> wanted(group, row, now).ifPresent(m -> outbox.plan(m, policy.again())));
    }

    private static UUID group(Record row) {
        return named("reminder|" + row.get("chart_id", UUID.class) + "|" + row.get("occasion", String.class) + "|"
                + row.get("session_id", UUID.class));
    }

    /** The latest message of a group that is wanted by now. */
    private Optional<Planned> wanted(UUID group, Record row, Instant now) {
        String code = row.get("occasion", String.class);
        Occasion occasion = schedule.find(code).orElse(schedule.baseline());
        ZoneId zone = Optional.ofNullable(row.get("zone", String.class))
                .flatMap(PatientZone::parse)
                .orElse(clinicZone);
        Instant opensAt = instant(row, "due_at").minus(occasion.opensBefore());
        Instant expiresAt = instant(row, "expires_at");
        int times = DailyRatings.isDaily(code) ? 1 : policy.atMost();
        List<Instant> due = policy.plan(opensAt, expiresAt, times, zone).stream()
                .filter(at -> !at.isAfter(now))
                .toList();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Planned(
                        named(group + "|" + due.size()),
                        group,
                        new ChartId(row.get("chart_id", UUID.class)),
                        new ItemId(row.get("questionnaire_id", UUID.class)),
                        code,
                        due.size(),
                        due.getLast(),
                        expiresAt));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant instant(Record row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
