package org.evenkeel.clinic.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.DerivedIds;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a minute: puts follow-up that has come near into the charts, and raises what nobody answered. It may run on
 * several nodes at once: what it records has ids that follow from what it is about. It looks at the read tables, which
 * name nobody here, and opens a chart only when there is something to record.
 */
public final class FollowUpJob {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUpJob.class);

    private final DSLContext database;
    private final FollowUpDesk desk;
    private final Clock clock;
    private final Set<UUID> toldOverdue = ConcurrentHashMap.newKeySet();

    public FollowUpJob(DSLContext database, FollowUpDesk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /** One round. A chart that fails is logged and tried again in the next round; the others go on. */
    public void run() {
        for (ChartId chart : chartsToSchedule()) {
            attempt("schedule", () -> desk.schedule(chart));
        }
        raiseOverdue();
    }

    private Set<ChartId> chartsToSchedule() {
        Instant now = clock.instant();
        FollowUpSchedule schedule = desk.knowledge().schedule();
        Duration longest = schedule.afterSession().getLast().dueAfter();
        Set<UUID> there = new HashSet<>(database.fetch(
                        "select questionnaire_id from questionnaire where session_id is not null and due_at > ?::timestamptz",
                        utc(now.minus(longest)))
                .getValues("questionnaire_id", UUID.class));
        Set<ChartId> charts = new LinkedHashSet<>();
        for (Record row : database.fetch("""
                select distinct on (chart_id) chart_id, session_id, infusion_stopped_at from planned_session
                where infusion_stopped_at between ?::timestamptz and ?::timestamptz order by chart_id, infusion_stopped_at desc
                """, utc(now.minus(longest)), utc(now))) {
            ChartId chart = new ChartId(row.get("chart_id", UUID.class));
            ItemId session = new ItemId(row.get("session_id", UUID.class));
            Instant endedAt =
                    row.get("infusion_stopped_at", OffsetDateTime.class).toInstant();
            boolean missing = schedule.afterSession().stream()
                    .filter(o -> isNear(o, schedule, endedAt, now))
                    .flatMap(o ->
                            o.instruments().stream().map(i -> DerivedIds.questionnaire(chart, session, o.code(), i)))
                    .anyMatch(id -> !there.contains(id.value()));
            if (missing) {
                charts.add(chart);
            }
        }
        return charts;
    }

    private static boolean isNear(Occasion occasion, FollowUpSchedule schedule, Instant endedAt, Instant now) {
        Instant dueAt = occasion.dueAt(endedAt);
        return !now.isBefore(dueAt.minus(schedule.announcedAhead()))
                && now.isBefore(dueAt.plus(occasion.closesAfter()));
    }

    private void raiseOverdue() {
        Instant now = clock.instant();
        FollowUpSchedule schedule = desk.knowledge().schedule();
        Set<UUID> late = new HashSet<>();
        Set<ChartId> charts = new LinkedHashSet<>();
        for (Record row : database.fetch("""
                select chart_id, questionnaire_id, occasion, due_at from questionnaire
                where due_at < ?::timestamptz and answered_at is null and not cancelled
                """, utc(now))) {
            Occasion occasion = schedule.find(row.get("occasion", String.class)).orElse(schedule.baseline());
            Instant tellAt = row.get("due_at", OffsetDateTime.class).toInstant().plus(occasion.overdueAfter());
            UUID questionnaire = row.get("questionnaire_id", UUID.class);
            if (!now.isBefore(tellAt)) {
                late.add(questionnaire);
                if (!toldOverdue.contains(questionnaire)) {
                    charts.add(new ChartId(row.get("chart_id", UUID.class)));
                }
            }
        }
        boolean all = true;
        for (ChartId chart : charts) {
            all &= attempt("raise-overdue", () -> desk.raiseOverdue(chart));
        }
        toldOverdue.retainAll(late);
        if (all) {
            toldOverdue.addAll(late);
        }
    }

    private static boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} failed for one chart; it is tried again", what, e);
            return false;
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
