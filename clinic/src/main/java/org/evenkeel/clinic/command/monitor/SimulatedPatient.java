package org.evenkeel.clinic.command.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.effect.SampledEffectSite;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/**
 * An invented person at a simulated monitor: 0.5 mg/kg over 40 minutes into a vein. Blood pressure follows the predicted
 * concentration behind a short delay; how heart rate, saturation and breathing change our models do not know, so those are a
 * resting value with scatter.
 */
final class SimulatedPatient {
    private static final int MINUTES = 240;
    private static final double WEIGHT_KG = 75;
    private static final double DELAY_HALF_LIFE_MINUTES = 8;
    private static final double DIASTOLIC_SHARE = 0.83;
    private static final Duration CUFF = Duration.ofMinutes(5);

    private final Instant started;
    private final long seed;
    private final double[] siteNgPerMl;
    private final double mmHgPerNgPerMl;
    private final double restingSystolic;
    private final double restingHeart;

    /** @param cuffAt when the cuff measured what it shows */
    record Values(
            Instant at,
            Instant cuffAt,
            int systolicMmHg,
            int diastolicMmHg,
            int heartRatePerMin,
            int spo2Percent,
            int breathsPerMin) {}

    SimulatedPatient(Predictor predictor, Instant started, long seed) {
        this.started = started;
        this.seed = seed;
        InfusionProgramme programme = InfusionProgramme.constant(
                Drug.RACEMIC_KETAMINE, BaseDose.ofMg(0.5 * WEIGHT_KG), Duration.ofMinutes(40));
        TimeGrid grid = TimeGrid.every(1, MINUTES);
        double[] venous = predictor
                .typical(programme, new Subject(Weight.ofKg(WEIGHT_KG), Age.ofYears(40)), grid)
                .ngPerMl(new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS));
        siteNgPerMl =
                SampledEffectSite.behindCurveNgPerMl(grid.minutes(), venous, Math.log(2) / DELAY_HALF_LIFE_MINUTES);
        SplittableRandom random = new SplittableRandom(seed);
        mmHgPerNgPerMl = 0.08 + 0.08 * random.nextDouble();
        restingSystolic = 112 + 20 * random.nextDouble();
        restingHeart = 60 + 20 * random.nextDouble();
    }

    Values at(Instant now) {
        Instant cuffAt = Instant.ofEpochSecond(now.getEpochSecond() / CUFF.toSeconds() * CUFF.toSeconds());
        SplittableRandom cuff = new SplittableRandom(seed ^ (cuffAt.getEpochSecond() * 31));
        SplittableRandom second = new SplittableRandom(seed ^ (now.toEpochMilli() * 31));
        double rise = mmHgPerNgPerMl * siteNgPerMl[minute(cuffAt)];
        return new Values(
                now,
                cuffAt,
                (int) Math.round(restingSystolic + rise + 3 * cuff.nextGaussian()),
                (int) Math.round(0.62 * restingSystolic + DIASTOLIC_SHARE * rise + 2 * cuff.nextGaussian()),
                (int) Math.round(restingHeart + 2 * second.nextGaussian()),
                Math.clamp(Math.round(97.5 + 0.7 * second.nextGaussian()), 94, 100),
                Math.clamp(Math.round(14 + 1.2 * second.nextGaussian()), 9, 20));
    }

    private int minute(Instant at) {
        return (int) Math.clamp(Duration.between(started, at).toMinutes(), 0, siteNgPerMl.length - 1L);
    }
}
