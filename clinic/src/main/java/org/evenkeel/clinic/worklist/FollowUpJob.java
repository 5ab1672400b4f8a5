package org.evenkeel.clinic.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.chart.ChartId;
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
    private final Considerations considerations;
    private final Set<Consideration> considered = new HashSet<>();
    private final Set<UUID> toldOverdue = ConcurrentHashMap.newKeySet();

    public FollowUpJob(DSLContext database, FollowUpDesk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
        this.considerations = new Considerations(database, desk.knowledge().schedule(), desk.zone());
    }

    /** One round. A chart that fails is logged and tried again in the next round; the others go on. */
    public void run() {
        Set<Consideration> near = considerations.near(clock.instant());
        considered.retainAll(near);
        Map<ChartId, List<Consideration>> byChart = new LinkedHashMap<>();
        near.stream()
                .filter(c -> !considered.contains(c))
                .forEach(c -> byChart.computeIfAbsent(c.chart(), _ -> new ArrayList<>())
                        .add(c));
        byChart.forEach((chart, whys) -> {
            if (attempt("schedule", () -> desk.schedule(chart))) {
                considered.addAll(whys);
            }
        });
        raiseOverdue();
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
            if (occasion.alertsWhenOverdue() && !now.isBefore(tellAt)) {
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
