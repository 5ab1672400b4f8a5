package org.evenkeel.clinic.worklist;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs a job once a minute while the application runs, on a virtual thread, never two rounds at once. */
public final class MinuteRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MinuteRounds.class);
    private static final long FIRST_AFTER_SECONDS = 5;
    private static final long EVERY_SECONDS = 60;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("minute-rounds").factory());
    private final Runnable job;
    private volatile boolean running;

    public MinuteRounds(Runnable job) {
        this.job = job;
    }

    @Override
    public void start() {
        running = true;
        var _ = rounds.scheduleWithFixedDelay(this::round, FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A round that fails, because the database is away say, must not end the rounds. */
    private void round() {
        try {
            job.run();
        } catch (RuntimeException e) {
            if (running) {
                LOG.error("a round failed; the next comes in a minute", e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
