package org.evenkeel.clinic.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.read.WithPatient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the demo's sessions going: an invented monitor sends vital signs every few seconds, and the invented nurse charts
 * what is due and takes the patient through to discharge, unless somebody at the screen does it first.
 */
final class RunningChairs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningChairs.class);
    private static final Duration BEAT = Duration.ofSeconds(4);
    private static final Duration AROUND_NOW = Duration.ofHours(5);
    private static final Access ACCESS = new Access("demo", "run-chairs");

    private final Schedule schedule;
    private final DemoMonitors monitors;
    private final ChartDesk desk;
    private final DemoKnowledge knowledge;
    private final Map<String, InventedPerson> people;
    private final Clock clock;
    private final Map<ItemId, List<InventedSession.Step>> steps = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("demo").factory());
    private Instant charted;

    RunningChairs(
            Schedule schedule,
            DemoMonitors monitors,
            ChartDesk desk,
            DemoKnowledge knowledge,
            Map<String, InventedPerson> people,
            Clock clock) {
        this.schedule = schedule;
        this.monitors = monitors;
        this.desk = desk;
        this.knowledge = knowledge;
        this.people = people;
        this.clock = clock;
        this.charted = clock.instant();
    }

    void start() {
        // A beat says itself what failed, so there is nothing to learn from the future.
        var _ = heart.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            for (WithPatient<PlannedSessionRow> one :
                    schedule.between(now.minus(AROUND_NOW), now.plus(AROUND_NOW), ACCESS)) {
                InventedPerson person = people.get(one.patient().name());
                PlannedSessionRow session = one.row();
                if (person != null && one.patient().invented() && session.startsAt() != null) {
                    goOn(session, person, session.startsAt(), now);
                }
            }
            charted = now;
        } catch (RuntimeException failure) {
            // The demo goes on at the next beat; what failed is a fault of the demo or of the database below it.
            LOG.warn("the demo missed a beat", failure);
        }
    }

    private void goOn(PlannedSessionRow session, InventedPerson person, Instant scheduled, Instant now) {
        for (InventedSession.Step step : steps.computeIfAbsent(
                session.session(),
                id -> new InventedSession(person, id, session.chair(), InventedSession.pumpStart(scheduled), knowledge)
                        .toDischarge())) {
            if (step.at().isAfter(charted) && !step.at().isAfter(now)) {
                // Whoever sits at the screen may have done this step or another: then it is refused, and that is right.
                desk.carryOutFor(
                        step.author(), ChartCommand.of(session.chart(), desk.freshId(), "demo-step", step.decider()));
            }
        }
        if (isWatched(session.state())) {
            monitor(session, person, scheduled, now);
        }
    }

    private static boolean isWatched(SessionState state) {
        return switch (state) {
            case READY, RUNNING, PAUSED, RECOVERY -> true;
            case SCHEDULED, ARRIVED, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> false;
        };
    }

    /** Silent while another device speaks for the chair. */
    private void monitor(PlannedSessionRow session, InventedPerson person, Instant scheduled, Instant now) {
        if (session.chair().isBlank()) {
            return;
        }
        Instant started = session.infusionStartedAt() != null
                ? session.infusionStartedAt()
                : InventedSession.pumpStart(scheduled);
        monitors.send(
                session,
                new InventedVitals(person, knowledge.predictor(), person.weightKg() * 0.5, 40, started),
                started,
                now);
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
