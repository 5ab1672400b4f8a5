package org.evenkeel.clinic.session;

import java.time.Duration;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.effect.SessionNumber;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the pharmacology for somebody who does not exist while the clinic starts, so that the first patient's curves come
 * from compiled code. In the background; nothing waits for it and nothing needs it.
 */
public final class EngineWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(EngineWarmUp.class);
    private static final int ROUNDS = 4;

    private final SessionPredictor predictor;
    private final PatientPharmacology patients;

    public EngineWarmUp(SessionPredictor predictor, PatientPharmacology patients) {
        this.predictor = predictor;
        this.patients = patients;
    }

    /** Begins, and returns at once. */
    public void start() {
        Thread.ofPlatform().daemon().name("warm-up").start(this::run);
    }

    private void run() {
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                // Another dose each time: the same one would be answered from memory.
                InfusionProgramme programme = InfusionProgramme.constant(
                        predictor.model().drug(), BaseDose.ofMg(30 + round), Duration.ofMinutes(40));
                predictor.of(programme, new Subject(Weight.ofKg(70), Age.ofYears(40)), SessionNumber.of(round));
                patients.rehearse();
            }
        } catch (RuntimeException failure) {
            // What fails here fails again, and is said, when a person asks for it.
            LOG.warn("warming up failed", failure);
        }
    }
}
