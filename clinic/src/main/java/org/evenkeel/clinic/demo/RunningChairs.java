package org.evenkeel.clinic.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.journal.read.WithPatient;
import org.evenkeel.journal.store.VitalSamples;
import org.evenkeel.journal.store.VitalSamples.Sample;
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
    private static final String MONITOR = "invented monitor";

    private final Schedule schedule;
    private final VitalSamples samples;
    private final ChartDesk desk;
    private final LiveStream live;
    private final DemoKnowledge knowledge;
    private final Map<String, InventedPerson> people;
    private final Clock clock;
    private final Map<ItemId, List<InventedSession.Step>> steps = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("demo").factory());
    private Instant charted;

    RunningChairs(
            Schedule schedule,
            VitalSamples samples,
            ChartDesk desk,
            LiveStream live,
            DemoKnowledge knowledge,
            Map<String, InventedPerson> people,
            Clock clock) {
        this.schedule = schedule;
        this.samples = samples;
        this.desk = desk;
        this.live = live;
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

    private void monitor(PlannedSessionRow session, InventedPerson person, Instant scheduled, Instant now) {
        Instant started = session.infusionStartedAt() != null
                ? session.infusionStartedAt()
                : InventedSession.pumpStart(scheduled);
        double minutes = Duration.between(started, now).toSeconds() / 60.0;
        VitalValues values = new InventedVitals(person, knowledge.predictor(), person.weightKg() * 0.5, 40, started)
                .at(Math.min(minutes, 79), now.getEpochSecond());
        List<Sample> batch = new ArrayList<>();
        add(batch, session.session(), now, "heartRatePerMin", values.heartRatePerMin());
        add(batch, session.session(), now, "spo2Percent", values.spo2Percent());
        add(batch, session.session(), now, "respiratoryRatePerMin", values.respiratoryRatePerMin());
        add(batch, session.session(), now, "systolicMmHg", values.systolicMmHg());
        add(batch, session.session(), now, "diastolicMmHg", values.diastolicMmHg());
        samples.add(batch);
        live.publish(Topic.session(session.sessionId()), "monitor");
    }

    private static void add(
            List<Sample> batch,
            ItemId session,
            Instant at,
            String quantity,
            @org.jspecify.annotations.Nullable Integer value) {
        if (value != null) {
            batch.add(new Sample(session, at, quantity, value, MONITOR));
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
