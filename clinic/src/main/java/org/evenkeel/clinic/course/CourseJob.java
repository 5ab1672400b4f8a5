package org.evenkeel.clinic.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.course.CourseKnowledge;
import org.evenkeel.care.course.CourseWaiting;
import org.evenkeel.care.followup.CallAfterSession;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a minute: brings decisions on courses that wait, and the call a day after a session, onto the worklist. It may run on several nodes at once: the alert
 * has an id that follows from what it is about. A chart is opened once after each of its sessions, when the time to ask
 * has come, not every minute.
 */
public final class CourseJob {
    private static final Logger LOG = LoggerFactory.getLogger(CourseJob.class);
    private static final Author SYSTEM = new Author("system", "Evenkeel", Capacity.SYSTEM);

    /** Long enough that a computer that was off for a month loses nothing. */
    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private final DSLContext database;
    private final ChartDesk desk;
    private final CourseKnowledge knowledge;
    private final FollowUpKnowledge followUp;
    private final CallAfterSession call;
    private final Clock clock;
    private final Set<UUID> looked = ConcurrentHashMap.newKeySet();

    public CourseJob(
            DSLContext database,
            ChartDesk desk,
            CourseKnowledge knowledge,
            FollowUpKnowledge followUp,
            CallAfterSession call,
            Clock clock) {
        this.database = database;
        this.desk = desk;
        this.knowledge = knowledge;
        this.followUp = followUp;
        this.call = call;
        this.clock = clock;
    }

    /** One round. A chart that fails is logged and tried again in the next round; the others go on. */
    public void run() {
        Instant now = clock.instant();
        Instant ripe = now.minus(longer(knowledge.asked().after(), call.after()));
        for (Record row : database.fetch("""
                select chart_id, session_id from planned_session
                where left_at is not null and infusion_stopped_at between ?::timestamptz and ?::timestamptz
                """, utc(now.minus(LOOK_BACK)), utc(ripe))) {
            UUID session = row.get("session_id", UUID.class);
            if (!looked.contains(session)) {
                look(row.get("chart_id", UUID.class), session);
            }
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void look(UUID chart, UUID session) {
        try {
            carryOut(
                    chart,
                    "raise-course-decision",
                    (known, at) -> CourseWaiting.raise(
                            known, knowledge, followUp.measures().values(), at));
            carryOut(chart, "raise-call", call::raise);
            looked.add(session);
        } catch (RuntimeException e) {
            LOG.error("a course could not be looked at; it is tried again", e);
        }
    }

    private void carryOut(UUID chart, String purpose, BiFunction<Chart, Instant, Decision> decide) {
        var _ = desk.carryOutFor(
                SYSTEM,
                ChartCommand.of(
                        new ChartId(chart), desk.freshId(), purpose, (known, _, at) -> decide.apply(known, at)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
