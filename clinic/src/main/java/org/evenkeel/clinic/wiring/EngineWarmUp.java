package org.evenkeel.clinic.wiring;

import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.prediction.PredictionController;
import org.evenkeel.clinic.session.SessionPredictor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Runs the pharmacology for somebody who does not exist once the clinic is open, so that the first patient's curves come
 * from compiled code. In the background; nothing waits for it and nothing needs it.
 */
final class EngineWarmUp implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWarmUp.class);
    private static final int ROUNDS = 4;

    private final PredictionController planner;
    private final SessionPredictor sessions;
    private final PatientPharmacology patients;

    EngineWarmUp(PredictionController planner, SessionPredictor sessions, PatientPharmacology patients) {
        this.planner = planner;
        this.sessions = sessions;
        this.patients = patients;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread.ofPlatform().daemon().name("warm-up").start(this::run);
    }

    private void run() {
        try {
            planner.warmUp();
            for (int round = 1; round <= ROUNDS; round++) {
                sessions.rehearse(round);
                patients.rehearse();
            }
        } catch (RuntimeException failure) {
            // What fails here fails again, and is said, when a person asks for it.
            LOG.warn("warming up failed", failure);
        }
    }
}
